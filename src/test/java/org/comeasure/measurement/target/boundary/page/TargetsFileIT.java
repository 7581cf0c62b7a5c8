package org.comeasure.measurement.target.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.comeasure.collection.Channel;
import org.comeasure.collection.boundary.RecordResponses;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.measurement.target.boundary.Author;
import org.comeasure.measurement.target.boundary.ListQuery;
import org.comeasure.measurement.target.boundary.ManageTargets;
import org.comeasure.programme.Programme;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The file of targets holds all of them with how they stand, and not those of one page. */
@InContainer
class TargetsFileIT {

  private static final int MANY = 103;
  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final Author ADA = new Author("c0a50000-0000-4000-8002-000000000001", "Ada");

  @Inject ManageTargets targets;
  @Inject TargetPages pages;
  @Inject Programme programme;
  @Inject RecordResponses record;
  @Inject Clock clock;
  @Inject DataSource source;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @Test
  void theFileIsWholeOnWhicheverPageItIsSaved() {
    var velmora = NewNetwork.in(source);
    for (int i = 0; i < MANY; i++) {
      var place = "partner:" + velmora.partner("Partner " + i);
      targets.set(velmora.scope(), nps(place, i % 100), ADA).orElseThrow();
    }
    var first = pages.lists(velmora.scope(), "", query(velmora, Map.of()), ENGLISH);
    assertThat(first.targets()).hasSize(50);
    var second = query(velmora, Map.of("cursor", first.next()));

    for (var query : List.of(query(velmora, Map.of()), second)) {
      var whole = pages.whole(velmora.scope(), "", query, ENGLISH);
      assertThat(whole.targets()).extracting(TargetLine::id).doesNotHaveDuplicates().hasSize(MANY);
      var file = new TargetsExport(whole, true, ENGLISH).of("Velmora", "current");
      assertThat(file.tables().get(0).rows()).hasSize(MANY);
    }
    var others = query(velmora, Map.of("measure", "csat"));
    assertThat(pages.whole(velmora.scope(), "", others, ENGLISH).targets()).isEmpty();
  }

  @Test
  void eachPartnerStandsBesideItsTargetByItsOwnAnswersToThatMeasure() {
    var velmora = NewNetwork.in(source);
    var nordwind = velmora.partner("Nordwind");
    var frost = velmora.partner("Frost");
    var all = new ArrayList<Submission>();
    for (int i = 0; i < 10; i++) {
      all.add(answer(velmora, nordwind, Map.of("recommend", 10, "satisfied", 1)));
      all.add(answer(velmora, frost, Map.of("recommend", 0, "satisfied", 5)));
    }
    record.record(velmora.scope(), all);
    for (var partner : List.of(nordwind, frost)) {
      targets.set(velmora.scope(), nps("partner:" + partner, 5), ADA).orElseThrow();
    }

    var whole = pages.whole(velmora.scope(), "", query(velmora, Map.of()), ENGLISH).targets();
    assertThat(whole)
        .extracting(TargetLine::place, line -> line.now() == null ? null : line.now().value())
        .containsExactlyInAnyOrder(tuple("Nordwind", "100"), tuple("Frost", "\u2212100"));
  }

  private static Input nps(String place, int value) {
    return Input.ofValues(
        Map.of("measure", "nps", "place", place, "value", "" + value, "from", "2026-01-01"),
        ENGLISH,
        "target");
  }

  private Submission answer(NewNetwork network, PartnerId partner, Map<String, Integer> scores) {
    var asked =
        programme.current(network.scope(), network.touchpoint("sale"), "end-user").orElseThrow();
    return new Submission(
        new Origin(partner, null, null, null, Channel.QR, "de", "DE"),
        asked,
        SubmissionKey.at(Instant.now()),
        clock.instant().minusSeconds(1),
        null,
        new Answers(scores, Map.of(), Map.of()));
  }

  private ListQuery query(NewNetwork network, Map<String, String> parameters) {
    return ListQuery.ofPerson(
        new MultivaluedHashMap<>(parameters), programme.measures(network.scope()));
  }
}
