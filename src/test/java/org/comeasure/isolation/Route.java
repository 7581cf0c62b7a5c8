package org.comeasure.isolation;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A method and path as the running application answers them, with the roles that it asks for. */
record Route(String method, String path, Set<String> roles, boolean open) {

  static List<Route> in(String json) {
    try {
      var items = JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(json), "items");
      return List.of(items).stream().map(Route::of).toList();
    } catch (java.text.ParseException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static Route of(Map<String, Object> item) {
    var roles = (List<?>) item.get("roles");
    return new Route(
        (String) item.get("method"),
        (String) item.get("path"),
        new TreeSet<>(roles.stream().map(String::valueOf).toList()),
        item.get("publicBecause") != null);
  }

  String key() {
    return method + " " + path;
  }

  boolean ofApi() {
    return path.startsWith("/api/");
  }

  boolean ofNetwork() {
    return path.contains("{network}");
  }

  boolean namesAnObject() {
    return path.replace("{network}", "").contains("{");
  }
}
