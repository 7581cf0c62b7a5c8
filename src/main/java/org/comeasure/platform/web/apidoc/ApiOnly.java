package org.comeasure.platform.web.apidoc;

import static java.util.Locale.ROOT;

import java.lang.reflect.Method;
import java.util.List;
import org.comeasure.shared.page.View;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Leaves the pages out of the description, adds the parameters and refusals that the server has not
 * found, and says how callers prove who they are. Pages must not be hidden by their own
 * annotations: the server would complain of each of their parameters, which it then finds without a
 * method.
 */
public class ApiOnly implements OASFilter {

  static final String PREFIX = "/api/v1/";

  private static final String BEARER = "bearer";
  private static final String PAGE = View.class.getSimpleName();

  @Override
  public Schema filterSchema(Schema schema) {
    return Corrections.schema(schema);
  }

  @Override
  public RequestBody filterRequestBody(RequestBody body) {
    return Corrections.body(body);
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    var paths = api.getPaths();
    if (paths == null || paths.getPathItems() == null) {
      return;
    }
    List.copyOf(paths.getPathItems().keySet()).stream()
        .filter(path -> !path.startsWith(PREFIX))
        .forEach(paths::removePathItem);
    paths.getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(
            operation -> {
              requireBearer(operation);
              Corrections.describe(operation.getResponses());
            });
    paths.getPathItems().forEach(ApiOnly::complete);
    api.info(
        OASFactory.createInfo()
            .title("Comeasure")
            .version("v1")
            .description("Networks, partners, scorecards and responses, for programs."));
    if (api.getTags() != null) {
      api.tags(Corrections.tags(api.getTags()));
    }
    if (api.getComponents() == null) {
      api.components(OASFactory.createComponents());
    }
    api.getComponents().removeSchema(PAGE);
    api.getComponents()
        .addSecurityScheme(
            BEARER,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Client credentials of the realm comeasure."));
  }

  private static void requireBearer(Operation operation) {
    operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
  }

  private static void complete(String path, PathItem item) {
    item.getOperations()
        .forEach(
            (verb, operation) ->
                ApiMethods.behind(verb.name(), path)
                    .ifPresent(method -> complete(operation, method, path)));
  }

  private static void complete(Operation operation, Method method, String path) {
    var known = ApiParameters.of(method, path);
    operation.setOperationId(method.getDeclaringClass().getSimpleName() + "_" + method.getName());
    operation.parameters(known.stream().map(ApiOnly::parameter).toList());
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    var answers = operation.getResponses();
    ApiAnswers.of(method, known)
        .forEach(
            (status, words) -> {
              if (!answers.hasAPIResponse(status)) {
                answers.addAPIResponse(status, OASFactory.createAPIResponse().description(words));
              }
            });
  }

  private static Parameter parameter(ApiOperation.Parameter known) {
    var type = known.type();
    var schema = SchemaTypes.create(Schema.SchemaType.valueOf(type.name().toUpperCase(ROOT)));
    if (type.format() != null) {
      schema.format(type.format());
    }
    if (type.otherwise() != null) {
      schema.defaultValue(type.otherwise());
    }
    type.allowed().forEach(schema::addEnumeration);
    var parameter =
        OASFactory.createParameter()
            .name(known.name())
            .in(Parameter.In.valueOf(known.place().toUpperCase(ROOT)))
            .required(known.required())
            .schema(schema);
    if (known.description() != null) {
      parameter.description(known.description());
    }
    if (known.example() != null) {
      parameter.example(known.example());
    }
    return parameter;
  }
}
