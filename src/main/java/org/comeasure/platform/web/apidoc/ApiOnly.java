package org.comeasure.platform.web.apidoc;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Leaves the pages out of the description, and says how callers prove who they are. */
public class ApiOnly implements OASFilter {

  static final String PREFIX = "/api/v1/";

  private static final String BEARER = "bearer";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var paths = api.getPaths();
    if (paths == null || paths.getPathItems() == null) {
      return;
    }
    List.copyOf(paths.getPathItems().keySet()).stream()
        .filter(path -> !path.startsWith(PREFIX))
        .forEach(paths::removePathItem);
    paths.getPathItems().values().forEach(ApiOnly::requireBearer);
    api.info(
        OASFactory.createInfo()
            .title("Comeasure")
            .version("v1")
            .description("Networks, partners, scorecards and responses, for programs."));
    if (api.getComponents() == null) {
      api.components(OASFactory.createComponents());
    }
    api.getComponents()
        .addSecurityScheme(
            BEARER,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Client credentials of the realm comeasure."));
  }

  private static void requireBearer(PathItem path) {
    path.getOperations()
        .values()
        .forEach(
            operation ->
                operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(BEARER)));
  }
}
