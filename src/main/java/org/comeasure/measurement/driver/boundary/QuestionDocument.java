package org.comeasure.measurement.driver.boundary;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.stream.Collectors;
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
    return Json.createObjectBuilder()
        .add("outcome", question.outcome())
        .add("items", Json.createArrayBuilder(question.items()))
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
          json.getInt("outcome"),
          json.getJsonArray("items").getValuesAs(JsonNumber::intValue),
          json.getJsonArray("touchpoints").getValuesAs(JsonString::getString).stream()
              .map(id -> new TouchpointId(Long.parseLong(id)))
              .collect(Collectors.toSet()),
          Period.range(
              LocalDate.parse(json.getString("from")), LocalDate.parse(json.getString("to"))));
    }
  }
}
