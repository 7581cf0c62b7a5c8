package org.comeasure.platform.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.Provider;
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

  private volatile List<Route> routes = List.of();

  /** One method on one path; {@code publicBecause} is the reason where no role is asked for. */
  public record Route(
      String method,
      String path,
      List<String> roles,
      @Nullable String publicBecause,
      String handler) {}

  List<Route> routes() {
    return routes;
  }

  @Override
  public void onEvent(ApplicationEvent event) {
    if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
      var found = new ArrayList<Route>();
      event.getResourceModel().getRootResources().forEach(root -> collect(root, "", found));
      found.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
      routes = List.copyOf(found);
    }
  }

  @Override
  public @Nullable RequestEventListener onRequest(RequestEvent event) {
    return null;
  }

  private static void collect(Resource resource, String parent, List<Route> found) {
    String path = join(parent, resource.getPath());
    for (ResourceMethod method : resource.getResourceMethods()) {
      if (!method.isExtended()) {
        found.add(route(method, path));
      }
    }
    resource.getChildResources().forEach(child -> collect(child, path, found));
  }

  private static Route route(ResourceMethod method, String path) {
    var handler = method.getInvocable();
    Class<?> resource = handler.getHandler().getHandlerClass();
    var access = Access.of(resource, handler.getDefinitionMethod());
    return new Route(
        method.getHttpMethod(),
        path,
        access.roles().stream().sorted().toList(),
        access.publicBecause(),
        resource.getSimpleName() + "#" + handler.getHandlingMethod().getName());
  }

  private static String join(String parent, @Nullable String path) {
    String own = path == null ? "" : path;
    String joined = own.isEmpty() || own.startsWith("/") ? parent + own : parent + "/" + own;
    return joined.length() > 1 && joined.endsWith("/")
        ? joined.substring(0, joined.length() - 1)
        : joined;
  }
}
