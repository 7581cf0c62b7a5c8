package org.comeasure.measurement.peer.boundary;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comeasure.collection.Channel;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.Quality;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.tally.Counts;
import org.comeasure.measurement.peer.domain.FreezingDay;
import org.comeasure.measurement.peer.domain.PeerCell;
import org.comeasure.measurement.peer.domain.PeerGroup;
import org.comeasure.measurement.peer.domain.PeerPosition;
import org.comeasure.measurement.peer.domain.PeerStanding;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.programme.Programme;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Parallel;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Transactions;
import org.comeasure.testing.stack.PortalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Peers are read from the tallies of the own network alone, and stay as they were on the day on
 * which a month was frozen.
 */
@InContainer
class PeersIT {

  @Inject ComparePeers comparison;
  @Inject TallyStore tallies;
  @Inject Programme programme;
  @Inject Transactions transactions;
  @Inject DataSource source;
  @Inject FreezePeers freezing;
  @Inject Parallel parallel;

  @Inject
  @ConfigProperty(name = "comeasure.clock.file")
  String clockFile;

  /** The last one whose 8th has come, so that a network entered now was not there on it. */
  private final YearMonth thisMonth = FreezingDay.lastMonth(LocalDate.now(UTC)).plusMonths(1);

  private NewNetwork velmora;
  private List<PartnerId> partners;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  /** Five with an NPS of 100 and one with 0; 100 counts as 90. */
  @BeforeEach
  void sixPartnersWithFortyAnswers() {
    new PortalTime(Path.of(clockFile)).set(thisMonth.atDay(20).atStartOfDay(UTC).toInstant());
    velmora = NewNetwork.in(source);
    partners = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      partners.add(velmora.partner("Partner " + i));
      answers(partners.get(i), 40, i == 0 ? 8 : 10);
    }
  }

  @AfterEach
  void backToday() {
    new PortalTime(Path.of(clockFile)).close();
  }

  @Test
  void aPartnerIsHeldAgainstTheMeanOfItsNetwork() {
    freeze(velmora);
    var told = read(velmora, partners.get(0));

    assertThat(told.peers()).isNotNull();
    assertThat(told.peers().members()).isEqualTo(6);
    assertThat(told.peers().mean()).isEqualTo(76); // 450 / 6 = 75, to the even above
    assertThat(told.side()).isEqualTo(PeerStanding.Side.BELOW);
    assertThat(told.position()).isEqualTo(new PeerPosition.Untold());
    assertThat(told.own()).isInstanceOf(Figure.Shown.class);
    assertThat(told.trend()).hasSize(ComparePeers.MONTHS);
    var last = told.trend().get(ComparePeers.MONTHS - 1);
    assertThat(told.graded().integrity().orElseThrow().evidence().quality().responses())
        .isEqualTo(40);
    assertThat(last.graded().integrity().orElseThrow().evidence().figure()).isEqualTo(told.own());
    assertThat(told.judgement()).isEqualTo(TargetAssessment.NONE);
    assertThat(told.trend().get(ComparePeers.MONTHS - 1).peers()).isEqualTo(76);
  }

  /** Two nodes at once, and again: the month is there once, and stays as it was then. */
  @Test
  void nodesThatFreezeTheSameMonthDoItOnce() throws Exception {
    parallel.call(
        Collections.nCopies(2, () -> freezing.run(velmora.scope(), "{}", (done, total) -> {})));
    freeze(velmora);

    assertThat(frozenMonths()).isEqualTo(1);
    assertThat(
            new Sql(source)
                .number(
                    "select count(*) from peer_tally where manufacturer_id = ? and touchpoint_id = 0",
                    velmora.id().value()))
        .isEqualTo(6);
  }

  /**
   * A running portal in which the 8th comes: before it the month is awaited, on it the job is due,
   * and one that was missed for two months is made up for.
   */
  @Test
  void aMonthIsFrozenOnItsDayAndMissedOnesAreCaughtUp() throws Exception {
    var eighth = FreezingDay.of(thisMonth);
    answersIn(thisMonth);
    freeze(velmora);
    var cell = cell(velmora.scope(partners.get(0)), thisMonth);
    try (var time = new PortalTime(Path.of(clockFile))) {
      time.set(eighth.atStartOfDay(UTC).minusSeconds(30).toInstant());
      var awaited = read(velmora, partners.get(0), cell);
      assertThat(awaited.awaited()).isEqualTo(eighth);
      assertThat(awaited.peers()).isNull();

      time.set(eighth.plusMonths(2).atStartOfDay(UTC).plusMinutes(1).toInstant());
      await(() -> frozenMonths() == 4);
      assertThat(read(velmora, partners.get(0), cell).peers()).isNotNull();
    }
  }

  @Test
  void aNetworkThatWasEnteredAfterTheDayWaitsForTheNextOne() {
    var told = read(velmora, partners.get(0));
    assertThat(told.awaited()).isEqualTo(FreezingDay.of(thisMonth));
  }

  /** 13 of 240 answers are more than a twentieth, 12 are not. */
  @Test
  void aMeanOfWhichManyAnswersWereCorrectedIsMarked() {
    freeze(velmora);
    correct(partners.get(1), 12);
    assertThat(read(velmora, partners.get(0)).changed()).isFalse();
    correct(partners.get(1), 1);
    var told = read(velmora, partners.get(0));
    assertThat(told.changed()).isTrue();
    assertThat(told.peers().mean()).isEqualTo(76);
  }

  @Test
  void whatWasToldStaysWhateverComesLater() {
    freeze(velmora);
    var before = read(velmora, partners.get(0)).peers();
    answers(partners.get(1), 40, 0);
    answers(velmora.partner("Late"), 40, 0);

    assertThat(read(velmora, partners.get(0)).peers()).isEqualTo(before);
    assertThat(read(velmora, partners.get(1)).peers()).isEqualTo(before);
  }

  @Test
  void fiveAreTooFewAndAnotherNetworksPartnersDoNotHelp() {
    var brenta = NewNetwork.in(source);
    PartnerId own = brenta.partner("Own");
    answers(brenta, own, 40, 9);
    for (int i = 0; i < 4; i++) {
      answers(brenta, brenta.partner("Other " + i), 40, 9);
    }

    freeze(brenta);
    var told = read(brenta, own);

    assertThat(told.peers()).isNull();
    assertThat(told.awaited()).isNull();
    assertThat(told.own()).isInstanceOf(Figure.Shown.class);
  }

  private void freeze(NewNetwork network) {
    freezing.run(network.scope(), "{}", (done, total) -> {});
  }

  private PeerStanding read(NewNetwork network, PartnerId partner) {
    return read(network, partner, cell(network.scope(partner), lastMonth()));
  }

  private PeerStanding read(NewNetwork network, PartnerId partner, PeerCell cell) {
    return transactions.call(
        () -> comparison.read(network.scope(partner), cell, PeerGroup.Kind.NETWORK));
  }

  private PeerCell cell(TenantScope scope, YearMonth month) {
    var nps =
        transactions.call(
            () ->
                programme.measures(scope).stream()
                    .filter(measure -> measure.code().equals("nps"))
                    .findFirst()
                    .orElseThrow());
    return new PeerCell(nps, null, Period.of(month));
  }

  private long frozenMonths() {
    try {
      return new Sql(source)
          .number(
              "select count(*) from peer_month where manufacturer_id = ?", velmora.id().value());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier there) throws InterruptedException {
    for (int i = 0; i < 300 && !there.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    assertThat(there.getAsBoolean()).isTrue();
  }

  private YearMonth lastMonth() {
    return thisMonth.minusMonths(1);
  }

  private void answersIn(YearMonth month) {
    for (var partner : partners) {
      apply(velmora, partner, Counts.of(responses(velmora, partner, 40, 10, month)));
    }
  }

  private void correct(PartnerId partner, int count) {
    var before = responses(velmora, partner, count, 10, lastMonth());
    var after = responses(velmora, partner, count, 0, lastMonth());
    apply(velmora, partner, Counts.of(after).minus(Counts.of(before)));
  }

  private void answers(PartnerId partner, int count, int score) {
    answers(velmora, partner, count, score);
  }

  private void answers(NewNetwork network, PartnerId partner, int count, int score) {
    apply(network, partner, Counts.of(responses(network, partner, count, score, lastMonth())));
  }

  private static List<CountedResponse> responses(
      NewNetwork network, PartnerId partner, int count, int score, YearMonth month) {
    var one =
        new CountedResponse(
            partner,
            null,
            network.touchpoint("sale"),
            "end-user",
            "DE",
            Channel.QR,
            null,
            month.atDay(7),
            Map.of(1, score),
            new Quality(Set.of(), 1, 0),
            Provenance.FORM);
    return IntStream.range(0, count).mapToObj(i -> one).toList();
  }

  private void apply(NewNetwork network, PartnerId partner, Counts counts) {
    transactions.run(() -> tallies.apply(network.scope(partner), counts));
  }
}
