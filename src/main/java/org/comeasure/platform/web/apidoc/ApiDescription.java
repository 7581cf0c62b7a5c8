package org.comeasure.platform.web.apidoc;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comeasure.platform.web.access.AccessMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Reads what the API's methods say about themselves in their OpenAPI annotations. */
public record ApiDescription(List<ApiOperation> operations) {

  static ApiDescription of(List<AccessMap.Handler> handlers) {
    return new ApiDescription(
        handlers.stream()
            .filter(handler -> handler.route().path().startsWith(ApiOnly.PREFIX))
            .map(ApiDescription::operation)
            .toList());
  }

  private static ApiOperation operation(AccessMap.Handler handler) {
    Method method = handler.method();
    var words = Optional.ofNullable(method.getAnnotation(Operation.class));
    var parameters = ApiParameters.of(method, handler.route().path());
    return new ApiOperation(
        handler.route().method(),
        handler.route().path(),
        words.map(Operation::summary).orElse(""),
        words.map(Operation::description).filter(text -> !text.isEmpty()).orElse(null),
        handler.route().roles(),
        parameters,
        requestExample(method),
        answers(method, parameters));
  }

  /** What the method says, and what it need not say. */
  private static List<ApiOperation.Answer> answers(
      Method method, List<ApiOperation.Parameter> parameters) {
    var answers = new TreeMap<String, ApiOperation.Answer>();
    ApiAnswers.of(method, parameters)
        .forEach(
            (status, words) -> answers.put(status, new ApiOperation.Answer(status, words, null)));
    Arrays.stream(method.getAnnotationsByType(APIResponse.class))
        .map(ApiDescription::answer)
        .forEach(answer -> answers.put(answer.status(), answer));
    return List.copyOf(answers.values());
  }

  private static @Nullable String requestExample(Method method) {
    return Stream.concat(Stream.of(method), Arrays.stream(method.getParameters()))
        .map(place -> place.getAnnotation(RequestBody.class))
        .flatMap(Stream::ofNullable)
        .map(body -> example(body.content()))
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(null);
  }

  private static ApiOperation.Answer answer(APIResponse response) {
    return new ApiOperation.Answer(
        response.responseCode(), response.description(), example(response.content()));
  }

  private static @Nullable String example(Content[] contents) {
    return Arrays.stream(contents)
        .flatMap(
            content ->
                Stream.concat(
                    Stream.of(content.example()),
                    Arrays.stream(content.examples()).map(example -> example.value())))
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(String::strip)
        .orElse(null);
  }
}
