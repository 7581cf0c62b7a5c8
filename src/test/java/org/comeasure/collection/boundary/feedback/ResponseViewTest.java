package org.comeasure.collection.boundary.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.ToldResponse;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponseViewTest {
  private static final PartnerId NORDWIND = PartnerId.next();
  private static final ProductLineId PUMPS = ProductLineId.next();
  private static final TouchpointEntry REPAIR =
      new TouchpointEntry(
          TouchpointId.next(), "repair-visit", new Translated(Map.of("en", "Repair visit")));

  @Test
  void namesTheProductLineAndTheLinkSoThatTheirFiguresCanBeRecomputed() {
    var link = LinkId.next();

    var told = ResponseView.of(response(link, PUMPS), names());

    assertThat(told.productLine()).isEqualTo("heat-pumps");
    assertThat(told.link()).isEqualTo(link.toString());
  }

  @Test
  void whereNoneIsNamedThereIsNone() {
    var told = ResponseView.of(response(null, null), names());

    assertThat(told.productLine()).isNull();
    assertThat(told.link()).isNull();
  }

  private static ToldResponse response(@Nullable LinkId link, @Nullable ProductLineId line) {
    var now = Instant.parse("2026-11-22T09:30:00Z");
    var response =
        new StoredResponse(
            ResponseId.next(),
            new Origin(NORDWIND, null, link, line, Channel.QR, "en", "DE"),
            REPAIR.id(),
            QuestionnaireVersionId.next(),
            "end-user",
            now,
            LocalDate.of(2026, 11, 22),
            now,
            41,
            9,
            new Answers(Map.of(), Map.of(), Map.of()),
            0,
            Set.of());
    return new ToldResponse(response, false);
  }

  private static Names names() {
    return new Names(
        List.of(),
        List.of(),
        List.of(REPAIR),
        List.of(),
        List.of(),
        Map.of(NORDWIND, "Nordwind"),
        Map.of(),
        Map.of(REPAIR.id(), REPAIR),
        Map.of(PUMPS, "heat-pumps"));
  }
}
