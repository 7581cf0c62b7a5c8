package org.comeasure.platform.web.apidoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comeasure.shared.json.Documents.JSON;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comeasure.shared.page.Asks;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The API describes all that it takes, to programs and to people. */
class ApiDocumentationIT {

  private static String page;
  private static JsonObject document;

  @BeforeAll
  static void read() throws IOException, InterruptedException {
    page = get("/api/docs");
    try (var reader = JSON.createReader(new StringReader(get("/openapi?format=JSON")))) {
      document = reader.readObject();
    }
  }

  @Test
  void everyMethodIsDescribedWithAllItsParameters() {
    var methods = methods();
    assertThat(methods).hasSizeGreaterThan(20);

    for (var method : methods) {
      var described = parameters(method).stream().map(one -> one.getString("name")).toList();
      assertThat(described).as(method.toString()).containsAll(taken(method));
      assertThat(described).as(method.toString()).doesNotHaveDuplicates();
      assertThat(page).contains(path(method));
    }
  }

  @Test
  void everyQueryParameterHasTypeAndMeaning() {
    for (var method : methods()) {
      for (var parameter : parameters(method)) {
        assertThat(parameter.getJsonObject("schema").getString("type")).isNotEmpty();
        if (parameter.getString("in").equals("query")) {
          assertThat(parameter.getString("description", ""))
              .as(path(method) + " " + parameter.getString("name"))
              .isNotEmpty();
          assertThat(page).contains("<code>" + parameter.getString("name") + "</code>");
        }
      }
    }
  }

  @Test
  void bothSidesOfAComparisonAndListsOfValuesAreTold() {
    var comparison =
        document
            .getJsonObject("paths")
            .getJsonObject("/api/v1/networks/{network}/comparison")
            .getJsonObject("get");
    var parameters = comparison.getJsonArray("parameters").getValuesAs(JsonObject.class);

    assertThat(parameters)
        .extracting(one -> one.getString("name"))
        .contains("a.from", "b.from", "a.place", "b.productLine", "measure", "network")
        .doesNotContain("a.measure");
    assertThat(parameters)
        .filteredOn(one -> one.getString("name").equals("b.channel"))
        .singleElement()
        .extracting(one -> one.getJsonObject("schema").getJsonArray("enum").size())
        .isEqualTo(6);
  }

  @Test
  void everyListSaysWhatItHolds() {
    var lists = new ArrayList<String>();
    document
        .getJsonObject("components")
        .getJsonObject("schemas")
        .forEach((name, schema) -> lists(name, (JsonObject) schema, lists));

    assertThat(lists).hasSizeGreaterThan(40).filteredOn(list -> list.endsWith("[]")).isEmpty();
  }

  @Test
  void partsOfAScorecardAreDescribedWithTargetAndMonths() {
    var part = properties(schema("Part"));
    var months = part.getJsonObject("months");

    assertThat(properties(part.getJsonObject("target"))).containsKeys("value", "status", "further");
    assertThat(months.getString("description")).contains("eight");
    assertThat(properties(months.getJsonObject("items"))).containsKeys("month", "value", "n");
  }

  @Test
  void pagesAreNoPartOfIt() {
    assertThat(document.getJsonObject("paths").keySet())
        .allMatch(path -> path.startsWith("/api/v1/"));
  }

  @Test
  void theServerMakesItWithoutAComplaint() {
    assertThat(Stage.open().stack().complaints(".openapi.")).isEmpty();
  }

  @Test
  void schemasCanHoldWhatTheyDescribe() {
    assertThat(objects(document).filter(one -> one.containsKey("maxProperties"))).isEmpty();
    assertThat(objects(document).filter(one -> is(one, "type", "array")))
        .isNotEmpty()
        .allMatch(one -> one.containsKey("items"));
    assertThat(document.getJsonObject("components").getJsonObject("schemas"))
        .containsKeys("Response", "Scorecard", "NetworkScorecard", "Target")
        .doesNotContainKey("View");
  }

  @Test
  void bodiesAreJsonWithAnExampleOrPicturesAndAnswersAreDescribed() {
    var bodies = objects(document).filter(one -> one.containsKey("requestBody")).toList();
    assertThat(bodies).isNotEmpty();
    for (var operation : bodies) {
      var content = operation.getJsonObject("requestBody").getJsonObject("content");
      if (content.keySet().stream().allMatch(type -> type.startsWith("image/"))) {
        continue;
      }
      assertThat(content.keySet()).containsExactly("application/json");
      assertThat(content.getJsonObject("application/json").keySet())
          .as(operation.getString("summary"))
          .containsAnyOf("example", "examples");
    }
    assertThat(objects(document).filter(one -> one.containsKey("operationId")))
        .isNotEmpty()
        .flatMap(one -> one.getJsonObject("responses").values())
        .allMatch(answer -> answer.asJsonObject().containsKey("description"));
  }

  @Test
  void eachCallHasAnIdOfItsOwn() {
    assertThat(objects(document).filter(one -> one.containsKey("operationId")))
        .extracting(one -> one.getString("operationId"))
        .hasSizeGreaterThan(40)
        .doesNotHaveDuplicates();
  }

  @Test
  void eachTagIsToldOnce() {
    assertThat(document.getJsonArray("tags").getValuesAs(JsonObject.class))
        .extracting(one -> one.getString("name"))
        .contains("Responses", "Scorecards")
        .doesNotHaveDuplicates();
  }

  private static boolean is(JsonObject one, String name, String value) {
    return one.get(name) instanceof JsonString text && text.getString().equals(value);
  }

  /** Itself and all that are in it. */
  private static Stream<JsonObject> objects(JsonValue value) {
    if (value instanceof JsonObject object) {
      return Stream.concat(
          Stream.of(object), object.values().stream().flatMap(ApiDocumentationIT::objects));
    }
    return value instanceof JsonArray array
        ? array.stream().flatMap(ApiDocumentationIT::objects)
        : Stream.empty();
  }

  /** The lists in a schema with the type of what they hold, or [] where that is not told. */
  private static void lists(String name, JsonObject schema, List<String> found) {
    var properties = schema.getJsonObject("properties");
    if (properties != null) {
      properties.forEach((key, value) -> lists(name + "." + key, (JsonObject) value, found));
    }
    var items = schema.getJsonObject("items");
    if (items != null) {
      var told = items.getString("$ref", items.getString("type", "[]"));
      found.add(name + " " + (told.equals("array") ? "[]" : told));
      lists(name, items, found);
    }
  }

  private static JsonObject schema(String name) {
    return document.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
  }

  /** Of a schema that is written out where it is used, or told once for all. */
  private static JsonObject properties(JsonObject schema) {
    var told = schema.getString("$ref", null);
    var own = told == null ? schema : schema(told.substring(told.lastIndexOf('/') + 1));
    return own.getJsonObject("properties");
  }

  private static List<JsonObject> parameters(Method method) {
    var operation = document.getJsonObject("paths").getJsonObject(path(method));
    assertThat(operation).as(path(method)).isNotNull();
    var described = operation.getJsonObject(verb(method).toLowerCase());
    assertThat(described).as(verb(method) + " " + path(method)).isNotNull();
    var parameters = described.getJsonArray("parameters");
    return parameters == null ? List.of() : parameters.getValuesAs(JsonObject.class);
  }

  /**
   * What the method's arguments, the fields of its beans and those it asks for take, and the path's
   * variables.
   */
  private static Set<String> taken(Method method) {
    var names = new LinkedHashSet<String>();
    for (var argument : method.getParameters()) {
      Stream.ofNullable(argument.getAnnotation(QueryParam.class))
          .forEach(query -> names.add(query.value()));
      Stream.ofNullable(argument.getAnnotation(PathParam.class))
          .forEach(variable -> names.add(variable.value()));
      if (argument.isAnnotationPresent(BeanParam.class)) {
        names.addAll(fields(argument.getType()));
      }
    }
    Stream.ofNullable(method.getAnnotation(Asks.class))
        .flatMap(
            asks ->
                Arrays.stream(asks.prefixes())
                    .flatMap(side -> fields(asks.value()).stream().map(name -> side + name)))
        .forEach(names::add);
    if (path(method).contains("{network}")) {
      names.add("network");
    }
    return names;
  }

  private static List<String> fields(Class<?> bean) {
    var names = new ArrayList<String>();
    for (var field : bean.getDeclaredFields()) {
      Stream.ofNullable(field.getAnnotation(QueryParam.class))
          .forEach(query -> names.add(query.value()));
      if (field.isAnnotationPresent(BeanParam.class)) {
        names.addAll(fields(field.getType()));
      }
    }
    return names;
  }

  private static List<Method> methods() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("org.comeasure").stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
            .map(JavaMethod::reflect)
            .filter(method -> path(method).startsWith("/api/v1/"))
            .toList();
  }

  private static String verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .flatMap(one -> Stream.ofNullable(one.annotationType().getAnnotation(HttpMethod.class)))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static String path(Method method) {
    var root = method.getDeclaringClass().getAnnotation(Path.class).value();
    var own = method.getAnnotation(Path.class);
    return own == null ? root : root + "/" + own.value();
  }

  private static String get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(Stage.open().portal().resolve(path)).build();
    var answer =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
