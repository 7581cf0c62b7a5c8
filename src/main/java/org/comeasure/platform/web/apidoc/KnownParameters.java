package org.comeasure.platform.web.apidoc;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Collectors;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/**
 * Refuses parameters that a call of the API does not describe: a misspelt one would otherwise be
 * left out without anybody noticing, and the figures of one period be taken for another's.
 */
@Provider
public class KnownParameters implements DynamicFeature {

  private static final String ADVICE = "There is no such parameter.";

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    var method = resource.getResourceMethod();
    var path = ApiMethods.path(method);
    if (("/" + path).replace("//", "/").startsWith(ApiOnly.PREFIX)) {
      var known =
          ApiParameters.of(method, path).stream()
              .filter(parameter -> parameter.place().equals("query"))
              .map(ApiOperation.Parameter::name)
              .collect(Collectors.toUnmodifiableSet());
      context.register(new Gate(known));
    }
  }

  private record Gate(Set<String> known) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      var others =
          request.getUriInfo().getQueryParameters().keySet().stream()
              .filter(name -> !known.contains(name))
              .map(name -> new FieldError(name, ADVICE))
              .toList();
      if (!others.isEmpty()) {
        var detail = "The parameter " + others.get(0).pointer() + " cannot be used. " + ADVICE;
        throw new Problem(ProblemType.BAD_REQUEST, detail, others, 0).exception();
      }
    }
  }
}
