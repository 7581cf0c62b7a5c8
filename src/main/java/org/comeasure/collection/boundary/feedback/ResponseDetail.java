package org.comeasure.collection.boundary.feedback;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.comeasure.collection.domain.Amended;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One response with the questions that were asked. */
@Schema(name = "ResponseDetail")
public record ResponseDetail(
    ResponseView response,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = AnsweredQuestion.class,
            description = "In the order in which they were asked, in the caller's language")
        List<AnsweredQuestion> questions,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = Correction.class,
            description = "What the manufacturer has changed of the answers, the oldest first")
        List<Correction> corrections) {

  /** A change of the answers, with those that are others since then. */
  @Schema(name = "Correction")
  public record Correction(
      Instant at,
      @Schema(example = "Scale was read upside down") String reason,
      @Schema(description = "Answers that were taken away or replaced, by their keys")
          SortedMap<String, String> before,
      @Schema(description = "Answers that have been there since then, by their keys")
          SortedMap<String, String> after) {

    static Correction of(Amended amended) {
      var made = amended.amendment();
      return new Correction(made.at(), made.reason(), amended.replaced(), amended.brought());
    }
  }
}
