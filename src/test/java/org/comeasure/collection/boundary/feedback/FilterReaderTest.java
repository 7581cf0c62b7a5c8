package org.comeasure.collection.boundary.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comeasure.collection.domain.ResponseFilter;
import org.comeasure.collection.domain.ScoreRange;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.tenancy.ReportingZone;
import org.junit.jupiter.api.Test;

class FilterReaderTest {

  private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
  private static final Instant BEFORE_ALL = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant AFTER_ALL = Instant.parse("2100-01-01T00:00:00Z");

  @Test
  void withoutDaysTheLastThirteenMonthsAreMeant() {
    var filter = filter(Map.of());

    assertThat(filter.from()).isEqualTo("2025-10-22T00:00:00Z");
    assertThat(filter.to()).isNull();
  }

  @Test
  void theLastDayBelongsToTheRange() {
    var filter = filter(Map.of("from", "2026-10-01", "to", "2026-10-31"));

    assertThat(filter.from()).isEqualTo("2026-10-01T00:00:00Z");
    assertThat(filter.to()).isEqualTo("2026-11-01T00:00:00Z");
  }

  @Test
  void aTimeInAnyZoneIsReadAsItIs() {
    var filter = filter(Map.of("from", "2026-10-01T00:00:00+02:00"));

    assertThat(filter.from()).isEqualTo("2026-09-30T22:00:00Z");
  }

  @Test
  void anEndThatIsFarAwayIsNoEnd() {
    for (var to : List.of("9999-12-31", "+999999999-12-31T23:59:59-18:00")) {
      var filter = filter(Map.of("from", "2026-10-01", "to", to));

      assertThat(filter.from()).isEqualTo("2026-10-01T00:00:00Z");
      assertThat(filter.to()).as(to).isEqualTo(AFTER_ALL);
    }
  }

  @Test
  void aBeginningThatIsLongAgoIsBeforeAll() {
    for (var from : List.of("0000-01-01", "1970-01-01", "-999999999-01-01T00:00:00+18:00")) {
      assertThat(filter(Map.of("from", from)).from()).as(from).isEqualTo(BEFORE_ALL);
    }
  }

  @Test
  void anEndThatIsLongAgoNeedsNoBeginning() {
    var filter = filter(Map.of("to", "-999999999-01-01T00:00:00+18:00"));

    assertThat(filter.to()).isEqualTo(BEFORE_ALL);
    assertThat(filter.from()).isBefore(BEFORE_ALL);
  }

  @Test
  void anAudienceIsOneOfFourOrRefused() {
    assertThat(filter(Map.of("audience", "partner-staff")).audience()).isEqualTo("partner-staff");
    assertThat(filter(Map.of()).audience()).isNull();
    assertThat(errors(Map.of("audience", "staff")))
        .containsExactly("Give one of end-user, partner, partner-staff, manufacturer-staff.");
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefusedHoweverFarAway() {
    assertThat(errors(Map.of("from", "2026-10-02", "to", "2026-10-01")))
        .containsExactly("The range ends before it begins.");
    assertThat(errors(Map.of("from", "9999-01-01", "to", "9998-01-01")))
        .containsExactly("The range ends before it begins.");
    assertThat(errors(Map.of("from", "9998-01-01", "to", "9999-01-01"))).isEmpty();
  }

  @Test
  void scoresAreOfTheRecommendationUnlessAMeasureIsNamed() {
    assertThat(filter(Map.of("min", "3")).score()).isEqualTo(ScoreRange.ofNps(3, 10));
    assertThat(filter(Map.of("group", "passive", "min", "3")).score())
        .isEqualTo(ScoreRange.ofNps(7, 8));
    assertThat(filter(Map.of()).score()).isNull();
    assertThat(errors(Map.of("min", "8", "max", "7")))
        .containsExactly("The least score is above the greatest.");
    assertThat(errors(Map.of("min", "11"))).containsExactly("Give a whole number from 0 to 10.");
    assertThat(errors(Map.of("measure", "unknown")))
        .containsExactly("There is no such measure with scores.");
  }

  private static ResponseFilter filter(Map<String, String> parameters) {
    return reader(parameters).filter(NOW);
  }

  private static List<String> errors(Map<String, String> parameters) {
    var reader = reader(parameters);
    reader.filter(NOW);
    return reader.errors().stream().map(FieldError::message).toList();
  }

  private static FilterReader reader(Map<String, String> parameters) {
    var nobody =
        new Names(
            List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(),
            Map.of());
    return new FilterReader(
        new MultivaluedHashMap<>(parameters), nobody, ReportingZone.UTC, Texts.in(Locale.ENGLISH));
  }
}
