package org.comeasure.measurement.domain.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Formula;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.junit.jupiter.api.Test;

/** Which measure a page opens with, whatever the programme asks. */
class FirstMeasureTest {

  private static final String END_USERS = Filter.NONE.audience();
  private static final TouchpointId SALE = new TouchpointId(1);
  private static final TouchpointId SHOWROOM = new TouchpointId(2);
  private static final MeasureEntry NPS = measure(1, "nps", AnswerScale.NPS);
  private static final MeasureEntry COMFORT =
      measure(100, "comfort", new AnswerScale(Formula.RATING, 1, 6));
  private static final MeasureEntry FOUND = measure(101, "found", Formula.YES_NO.usual());

  @Test
  void itIsTheRecommendationWhereThatIsAsked() {
    var names = names(List.of(NPS, COMFORT, FOUND));
    assertThat(names.first(END_USERS, null).code()).isEqualTo("nps");
    assertThat(names.first(END_USERS, SALE).code()).isEqualTo("nps");
  }

  @Test
  void elseItIsTheFirstThatIsAskedThere() {
    assertThat(names(List.of(NPS, COMFORT, FOUND)).first(END_USERS, SHOWROOM).code())
        .isEqualTo("found");
    assertThat(names(List.of(COMFORT, FOUND)).first(END_USERS, null).code()).isEqualTo("comfort");
  }

  @Test
  void itIsOneThatTheAudienceIsAskedFor() {
    var names = names(List.of(NPS, COMFORT, FOUND));

    assertThat(names.first("partner", SHOWROOM).code()).isEqualTo("nps");
    assertThat(names.first(END_USERS, SHOWROOM).code()).isEqualTo("found");
  }

  @Test
  void whereNothingButCommentsIsAskedItIsTheRecommendationWithoutResponses() {
    assertThat(names(List.of()).first(END_USERS, null).code()).isEqualTo("nps");
  }

  private static Names names(List<MeasureEntry> measures) {
    return new Names(
        measures,
        List.of(),
        List.of(),
        List.of(),
        Map.of(
            END_USERS,
            new AskedMeasures(
                Map.of(SALE, List.of(101, 1), SHOWROOM, List.of(101, 100)), Map.of())));
  }

  private static MeasureEntry measure(int number, String code, AnswerScale scale) {
    return new MeasureEntry(number, code, scale, false, new Translated(Map.of("en", code)));
  }
}
