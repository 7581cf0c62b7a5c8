package org.comeasure.platform.web.apidoc;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comeasure.shared.page.Asks;
import org.comeasure.shared.page.Meaning;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What can be sent with a call beside its body: by the arguments of its method, by the fields of
 * its beans, and by what the method says of those that it reads from the address itself.
 */
final class ApiParameters {

  private static final String STRING = "string";
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private ApiParameters() {}

  /** Each once, those of the path first. */
  static List<ApiOperation.Parameter> of(Method method, String path) {
    var all = new ArrayList<ApiOperation.Parameter>();
    for (var argument : method.getParameters()) {
      if (argument.isAnnotationPresent(BeanParam.class)) {
        all.addAll(fields(argument.getType(), ""));
      } else {
        argument(argument, argument.getType()).ifPresent(all::add);
      }
    }
    Arrays.stream(method.getAnnotationsByType(Parameter.class))
        .map(ApiParameters::said)
        .forEach(all::add);
    Stream.ofNullable(method.getAnnotation(Asks.class))
        .forEach(
            asks ->
                Arrays.stream(asks.prefixes())
                    .forEach(prefix -> all.addAll(fields(asks.value(), prefix))));
    var variables = VARIABLE.matcher(path);
    while (variables.find()) {
      all.add(variable(variables.group(1)));
    }
    Map<String, ApiOperation.Parameter> once = new LinkedHashMap<>();
    Stream.of("path", "query", "header")
        .flatMap(place -> all.stream().filter(one -> one.place().equals(place)))
        .forEach(
            one ->
                once.merge(
                    one.place() + one.name(),
                    one,
                    (first, second) -> first.description() == null ? second : first));
    return List.copyOf(once.values());
  }

  private static ApiOperation.Parameter variable(String name) {
    String meaning = name.equals("network") ? "An id of /api/v1/me" : null;
    return new ApiOperation.Parameter(
        name, "path", meaning, ApiOperation.Type.of(STRING), null, true);
  }

  private static List<ApiOperation.Parameter> fields(Class<?> bean, String prefix) {
    var all = new ArrayList<ApiOperation.Parameter>();
    for (var field : bean.getDeclaredFields()) {
      var query = field.getAnnotation(QueryParam.class);
      if (query != null) {
        all.add(
            field(
                prefix + query.value(),
                named(field.getType()),
                field.getAnnotation(Meaning.class)));
      } else if (field.isAnnotationPresent(BeanParam.class)) {
        all.addAll(fields(field.getType(), prefix));
      }
    }
    return all;
  }

  private static ApiOperation.Parameter field(String name, String as, @Nullable Meaning meaning) {
    var type =
        meaning == null
            ? ApiOperation.Type.of(as)
            : new ApiOperation.Type(as, given(meaning.format()), List.of(meaning.allowed()), null);
    return new ApiOperation.Parameter(
        name,
        "query",
        meaning == null ? null : meaning.value(),
        type,
        meaning == null ? null : given(meaning.example()),
        false);
  }

  private static Optional<ApiOperation.Parameter> argument(AnnotatedElement argument, Class<?> as) {
    var path = argument.getAnnotation(PathParam.class);
    var query = argument.getAnnotation(QueryParam.class);
    var header = argument.getAnnotation(HeaderParam.class);
    var said = argument.getAnnotation(Parameter.class);
    var otherwise = argument.getAnnotation(DefaultValue.class);
    String name =
        path != null
            ? path.value()
            : query != null ? query.value() : header != null ? header.value() : null;
    if (name == null) {
      return Optional.empty();
    }
    var type = type(said, named(as));
    return Optional.of(
        new ApiOperation.Parameter(
            name,
            path != null ? "path" : query != null ? "query" : "header",
            said == null ? null : given(said.description()),
            otherwise == null ? type : type.otherwise(given(otherwise.value())),
            said == null ? null : given(said.example()),
            path != null || (said != null && said.required())));
  }

  private static ApiOperation.Parameter said(Parameter said) {
    return new ApiOperation.Parameter(
        said.name(),
        said.in().toString(),
        given(said.description()),
        type(said, STRING),
        given(said.example()),
        said.in() == ParameterIn.PATH || said.required());
  }

  private static ApiOperation.Type type(@Nullable Parameter said, String usual) {
    if (said == null) {
      return ApiOperation.Type.of(usual);
    }
    var schema = said.schema();
    String type = schema.type().toString();
    return new ApiOperation.Type(
        type.isEmpty() ? usual : type,
        given(schema.format()),
        List.of(schema.enumeration()),
        given(schema.defaultValue()));
  }

  private static String named(Class<?> type) {
    return type == boolean.class || type == Boolean.class
        ? "boolean"
        : type == int.class || type == Integer.class ? "integer" : STRING;
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
