package org.comeasure.measurement.driver.boundary;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comeasure.measurement.driver.domain.Battery;
import org.comeasure.measurement.driver.domain.DriverQuestion;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;

/** A question as the parameters of a job: equal questions are equal to the letter. */
final class QuestionDocument {

  private QuestionDocument() {}

  static String write(DriverQuestion question) {
    var touchpoints = Json.createArrayBuilder();
    question.touchpoints().stream()
        .map(TouchpointId::value)
        .sorted()
        .forEach(id -> touchpoints.add(Long.toString(id)));
    var scales = Json.createArrayBuilder();
    question
        .scales()
        .forEach(
            scale ->
                scales.add(
                    Json.createObjectBuilder()
                        .add("key", scale.key())
                        .add("items", Json.createArrayBuilder(scale.items()))));
    return Json.createObjectBuilder()
        .add("audience", question.audience())
        .add("outcome", question.outcome())
        .add("items", Json.createArrayBuilder(question.items()))
        .add("reversed", Json.createArrayBuilder(new TreeSet<>(question.reversed())))
        .add("scales", scales)
        .add("touchpoints", touchpoints)
        .add("from", question.period().from().toString())
        .add("to", question.period().to().toString())
        .build()
        .toString();
  }

  static DriverQuestion read(String document) {
    try (var reader = Json.createReader(new StringReader(document))) {
      var json = reader.readObject();
      return new DriverQuestion(
          json.getString("audience"),
          json.getInt("outcome"),
          json.getJsonArray("items").getValuesAs(JsonNumber::intValue),
          Set.copyOf(json.getJsonArray("reversed").getValuesAs(JsonNumber::intValue)),
          json.getJsonArray("scales").getValuesAs(QuestionDocument::scale),
          json.getJsonArray("touchpoints").getValuesAs(JsonString::getString).stream()
              .map(id -> new TouchpointId(Long.parseLong(id)))
              .collect(Collectors.toSet()),
          Period.range(
              LocalDate.parse(json.getString("from")), LocalDate.parse(json.getString("to"))));
    }
  }

  private static Battery.Scale scale(JsonObject json) {
    return new Battery.Scale(
        json.getString("key"), json.getJsonArray("items").getValuesAs(JsonNumber::intValue));
  }
}
