package org.comeasure.platform.web.apidoc;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * What a schema is. MicroProfile OpenAPI 3 knows one type for each and version 4 several, by
 * methods of the same names; the portal runs on servers with either.
 */
final class SchemaTypes {

  private static final Method READ = method("getType").orElseThrow();
  private static final Method WRITE =
      method("addType", SchemaType.class)
          .or(() -> method("setType", SchemaType.class))
          .orElseThrow();

  private SchemaTypes() {}

  static boolean is(Schema schema, SchemaType type) {
    var known = call(READ, schema);
    return known instanceof Collection<?> several ? several.contains(type) : known == type;
  }

  static Schema create(SchemaType type) {
    var schema = OASFactory.createSchema();
    call(WRITE, schema, type);
    return schema;
  }

  private static Optional<Method> method(String name, Class<?>... parameters) {
    return Arrays.stream(Schema.class.getMethods())
        .filter(method -> method.getName().equals(name))
        .filter(method -> Arrays.equals(method.getParameterTypes(), parameters))
        .findFirst();
  }

  private static @Nullable Object call(Method method, Schema schema, Object... arguments) {
    try {
      return method.invoke(schema, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
