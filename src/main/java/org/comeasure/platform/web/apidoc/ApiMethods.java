package org.comeasure.platform.web.apidoc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods behind the API's addresses, found while the application starts. */
@ApplicationScoped
public class ApiMethods {

  // The server makes its filter of the description by itself, so nothing can be injected there.
  private static volatile Map<String, Method> known = Map.of();

  void find(@Observes @Initialized(ApplicationScoped.class) Object started, BeanManager beans) {
    var found = new HashMap<String, Method>();
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .forEach(
            method -> verb(method).forEach(verb -> found.put(key(verb, path(method)), method)));
    known = Map.copyOf(found);
  }

  static Optional<Method> behind(String verb, String path) {
    return Optional.ofNullable(known.get(key(verb, path)));
  }

  private static Stream<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .flatMap(Stream::ofNullable)
        .map(HttpMethod::value);
  }

  /** As its annotations have it; empty where they have none. */
  static String path(Method method) {
    var type = method.getDeclaringClass().getAnnotation(Path.class);
    String root = type == null ? "" : type.value();
    var own = method.getAnnotation(Path.class);
    return own == null ? root : root + "/" + own.value();
  }

  private static String key(String verb, String path) {
    return verb + " " + ("/" + path).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
  }
}
