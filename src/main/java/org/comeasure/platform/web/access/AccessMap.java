package org.comeasure.platform.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;

/** Every route of the running application with the roles that its gate asks for. */
@Provider
@ApplicationScoped
public class AccessMap implements ApplicationEventListener {

  private static final Comparator<Handler> BY_PATH =
      Comparator.comparing((Handler handler) -> handler.route().path())
          .thenComparing(handler -> handler.route().method());

  @Inject @Any private Instance<DirectRoutes> direct;

  private volatile List<Handler> handlers = List.of();

  /** One method on one path; {@code publicBecause} is the reason where no role is asked for. */
  public record Route(
      String method,
      String path,
      List<String> roles,
      @Nullable String publicBecause,
      String handler) {}

  /** A route and the method that answers it. */
  public record Handler(Route route, Method method) {}

  public List<Route> routes() {
    return handlers.stream().map(Handler::route).toList();
  }

  /** The routes with the methods behind them. */
  public List<Handler> handlers() {
    return handlers;
  }

  @Override
  public void onEvent(ApplicationEvent event) {
    if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
      var found = new ArrayList<Handler>();
      event.getResourceModel().getRootResources().forEach(root -> collect(root, "", found));
      direct.handlesStream().forEach(routes -> collect(routes.getBean().getBeanClass(), found));
      found.sort(BY_PATH);
      handlers = List.copyOf(found);
    }
  }

  @Override
  public @Nullable RequestEventListener onRequest(RequestEvent event) {
    return null;
  }

  private static void collect(Resource resource, String parent, List<Handler> found) {
    String path = join(parent, resource.getPath());
    for (ResourceMethod method : resource.getResourceMethods()) {
      if (!method.isExtended()) {
        found.add(handler(method, path));
      }
    }
    resource.getChildResources().forEach(child -> collect(child, path, found));
  }

  private static void collect(Class<?> routes, List<Handler> found) {
    for (var method : routes.getDeclaredMethods()) {
      var path = method.getAnnotation(Path.class);
      for (var annotation : method.getAnnotations()) {
        var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (verb != null && path != null) {
          found.add(handler(verb.value(), path.value(), routes, method));
        }
      }
    }
  }

  private static Handler handler(ResourceMethod method, String path) {
    var handler = method.getInvocable();
    Class<?> resource = handler.getHandler().getHandlerClass();
    return handler(method.getHttpMethod(), path, resource, handler.getDefinitionMethod());
  }

  private static Handler handler(String verb, String path, Class<?> owner, Method method) {
    var access = Access.of(owner, method);
    var route =
        new Route(
            verb,
            path,
            access.roles().stream().sorted().toList(),
            access.publicBecause(),
            owner.getSimpleName() + "#" + method.getName());
    return new Handler(route, method);
  }

  private static String join(String parent, @Nullable String path) {
    String own = path == null ? "" : path;
    String joined = (parent + "/" + own).replaceAll("/{2,}", "/");
    return joined.length() > 1 && joined.endsWith("/")
        ? joined.substring(0, joined.length() - 1)
        : joined;
  }
}
