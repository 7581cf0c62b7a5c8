package org.comeasure.measurement.peer.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comeasure.collection.Channel;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Quality;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.tally.Counts;
import org.comeasure.measurement.peer.domain.PeerCell;
import org.comeasure.measurement.peer.domain.PeerGroup;
import org.comeasure.measurement.peer.domain.PeerPosition;
import org.comeasure.measurement.peer.domain.PeerStanding;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.programme.Programme;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Transactions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Peers are read from the tallies of the own network alone, and stay as they were first told. */
@InContainer
class PeersIT {

  @Inject ComparePeers comparison;
  @Inject TallyStore tallies;
  @Inject Programme programme;
  @Inject Transactions transactions;
  @Inject DataSource source;
  @Inject Clock clock;

  private NewNetwork velmora;
  private List<PartnerId> partners;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  /** Five with an NPS of 100 and one with 0; 100 counts as 90. */
  @BeforeEach
  void sixPartnersWithFortyAnswers() {
    velmora = NewNetwork.in(source);
    partners = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      partners.add(velmora.partner("Partner " + i));
      answers(partners.get(i), 40, i == 0 ? 8 : 10);
    }
  }

  @Test
  void aPartnerIsHeldAgainstTheMeanOfItsNetwork() {
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

  @Test
  void whatWasToldStaysWhateverComesLater() {
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

    var told = read(brenta, own);

    assertThat(told.peers()).isNull();
    assertThat(told.own()).isInstanceOf(Figure.Shown.class);
  }

  private PeerStanding read(NewNetwork network, PartnerId partner) {
    return transactions.call(
        () -> {
          var scope = network.scope(partner);
          var nps =
              programme.measures(scope).stream()
                  .filter(measure -> measure.code().equals("nps"))
                  .findFirst()
                  .orElseThrow();
          var cell = new PeerCell(nps, null, Period.of(lastMonth()));
          return comparison.read(scope, cell, PeerGroup.Kind.NETWORK);
        });
  }

  private YearMonth lastMonth() {
    return YearMonth.now(clock).minusMonths(1);
  }

  private void answers(PartnerId partner, int count, int score) {
    answers(velmora, partner, count, score);
  }

  private void answers(NewNetwork network, PartnerId partner, int count, int score) {
    var one =
        new CountedResponse(
            partner,
            null,
            network.touchpoint("sale"),
            "end-user",
            "DE",
            Channel.QR,
            null,
            lastMonth().atDay(7),
            Map.of(1, score),
            new Quality(Set.of(), 1, 0));
    var responses = IntStream.range(0, count).mapToObj(i -> one).toList();
    transactions.call(
        () -> {
          tallies.apply(network.scope(partner), Counts.of(responses));
          return count;
        });
  }
}
