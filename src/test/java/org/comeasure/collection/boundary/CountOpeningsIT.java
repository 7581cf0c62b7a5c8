package org.comeasure.collection.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.Openings.Opened;
import org.comeasure.collection.Openings.OpenedBy;
import org.comeasure.collection.Openings.Wanted;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Forms shown and sent are added up by link and day, and told within a scope only. */
@InContainer
class CountOpeningsIT {

  @Inject CountOpenings openings;
  @Inject DataSource source;
  @Inject Clock clock;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @Test
  void formsAreAddedUpAndToldToWhoeverMaySeeTheLink() {
    var velmora = NewNetwork.in(source);
    var nordwind = velmora.partner("Nordwind");
    var frost = velmora.partner("Frost");
    var till = link(velmora, nordwind, "qr");
    var door = link(velmora, nordwind, "link");
    var other = link(velmora, frost, "qr");
    var form = SubmissionKey.random();
    for (int i = 0; i < 3; i++) {
      openings.opened(velmora.scope(nordwind), nordwind, till, SubmissionKey.random());
      openings.opened(velmora.scope(nordwind), nordwind, till, form);
    }
    openings.flush();
    openings.completed(velmora.scope(nordwind), nordwind, till, form, false);
    openings.opened(velmora.scope(nordwind), nordwind, door, SubmissionKey.random());
    openings.opened(velmora.scope(frost), frost, other, SubmissionKey.random());
    openings.flush();
    var foreign = NewNetwork.in(source).scope();
    for (var days : List.of(aroundToday(), thisMonth())) {
      var all = new Wanted(days, null, null, null, false);
      assertThat(openings.of(velmora.scope(), all))
          .containsExactlyInAnyOrder(
              new OpenedBy(days.from(), nordwind, null, new Opened(5, 1)),
              new OpenedBy(days.from(), frost, null, new Opened(1, 0)));
      assertThat(openings.of(velmora.scope(frost), all))
          .containsExactly(new OpenedBy(days.from(), frost, null, new Opened(1, 0)));
      assertThat(openings.of(velmora.scope(nordwind).limitedTo(Set.of(new BranchId(1))), all))
          .isEmpty();
      assertThat(
              openings.of(velmora.scope(nordwind), new Wanted(days, null, Channel.QR, null, false)))
          .containsExactly(new OpenedBy(days.from(), nordwind, null, new Opened(4, 1)));
      assertThat(openings.of(velmora.scope(nordwind), new Wanted(days, null, null, null, true)))
          .containsExactly(
              new OpenedBy(days.from(), nordwind, velmora.touchpoint("sale"), new Opened(5, 1)));
      assertThat(openings.of(foreign, all)).isEmpty();
      assertThat(openings.apart(velmora.scope(nordwind), days))
          .allMatch(at -> at.from().equals(days.from()))
          .extracting(at -> at.channel() + " " + at.forms().opened() + " " + at.branch())
          .containsExactlyInAnyOrder("QR 4 null", "LINK 1 null");
      assertThat(openings.apart(velmora.scope(frost), days)).hasSize(1);
      assertThat(openings.apart(foreign, days)).isEmpty();
    }
    var stretches = List.of(thisMonth(), aroundToday(), lastMonth());
    var apart = openings.apart(velmora.scope(nordwind), stretches);
    assertThat(apart).hasSize(3);
    assertThat(apart.get(0))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(openings.apart(velmora.scope(nordwind), thisMonth()));
    assertThat(apart.get(1))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            openings.apart(velmora.scope(nordwind), aroundToday()));
    assertThat(apart.get(2)).isEmpty();
    assertThat(openings.apart(foreign, stretches)).containsOnly(List.of());
    var before = LocalDate.now(clock).minusDays(5);
    var earlier = new Wanted(Period.range(before, before.plusDays(3)), null, null, null, false);
    assertThat(openings.of(velmora.scope(), earlier)).isEmpty();
    var earliest = new Wanted(lastMonth(), null, null, null, false);
    assertThat(openings.of(velmora.scope(), earliest)).isEmpty();
  }

  @Test
  void aFormThatNobodyToldOfCountsWhenItIsSent() {
    var velmora = NewNetwork.in(source);
    var nordwind = velmora.partner("Nordwind");
    var till = link(velmora, nordwind, "qr");
    openings.completed(velmora.scope(nordwind), nordwind, till, SubmissionKey.random(), false);
    openings.completed(velmora.scope(nordwind), nordwind, till, SubmissionKey.random(), true);
    openings.flush();
    assertThat(openings.of(velmora.scope(), new Wanted(thisMonth(), null, null, null, false)))
        .extracting(OpenedBy::forms)
        .containsExactly(new Opened(1, 2));
  }

  private Period aroundToday() {
    var today = LocalDate.now(clock);
    // Never whole months, so that the days are asked.
    return Period.range(today.minusDays(today.getDayOfMonth() == 2 ? 2 : 1), today.plusDays(2));
  }

  private Period thisMonth() {
    return Period.of(YearMonth.now(clock));
  }

  private Period lastMonth() {
    return Period.of(YearMonth.now(clock).minusMonths(1));
  }

  private static LinkId link(NewNetwork network, PartnerId partner, String channel) {
    var id = LinkId.next();
    network.insert(
        "link",
        "id",
        id.value(),
        "manufacturer_id",
        network.id().value(),
        "partner_id",
        partner.value(),
        "touchpoint_id",
        network.asked("sale").touchpoint(),
        "questionnaire_id",
        network.asked("sale").questionnaire(),
        "code",
        "c" + id,
        "channel",
        channel,
        "label",
        "Till");
    return id;
  }
}
