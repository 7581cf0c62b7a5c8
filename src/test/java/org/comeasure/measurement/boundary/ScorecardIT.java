package org.comeasure.measurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.comeasure.collection.Channel;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.Quality;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.NoVerdict;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Counts;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Tally;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.integrity.domain.Completion;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.cast.Rows;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Transactions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page costs few statements, however many partners and answers there are. */
@InContainer
class ScorecardIT {

  @Inject PartnerScorecard partnerScorecard;
  @Inject NetworkScorecard networkScorecard;
  @Inject SelectedAnswers selected;
  @Inject TallyStore tallies;
  @Inject ScopedEntities entities;
  @Inject Transactions transactions;
  @Inject DataSource source;
  @Inject Clock clock;

  private NewNetwork velmora;
  private PartnerId nordwind;
  private Window thisMonth;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void onePartnerWithSixAnswers() {
    velmora = NewNetwork.in(source);
    nordwind = velmora.partner("Nordwind");
    thisMonth = Window.of(Period.of(YearMonth.now(clock)), LocalDate.now(clock));
    answers(nordwind, 6);
  }

  @Test
  void thePartnerSeesItsAnswersAndNobodyElses() {
    answers(velmora.partner("Frost"), 9);

    var scorecard = transactions.call(() -> nordwinds(Filter.NONE));

    assertThat(scorecard.measures().get(0).figure().n()).isEqualTo(6);
    assertThat(scorecard.measures().get(0).figure()).isInstanceOf(Figure.Shown.class);
    assertThat(scorecard.trend().get(12).figure().n()).isEqualTo(6);
    assertThat(scorecard.parts().touchpoints()).hasSize(5);
    assertThat(scorecard.parts().channels()).extracting(Part::key).containsExactly(Channel.QR);
    assertThat(scorecard.parts().countries()).extracting(Part::key).containsExactly("DE");
    var sale = scorecard.parts().touchpoints().get(0).trust();
    assertThat(sale.quality().responses()).isEqualTo(6);
    assertThat(sale.channels().share(Channel.QR)).isEqualTo(1);
    assertThat(scorecard.parts().countries().get(0).trust().quality().asked()).isEqualTo(12);
    assertThat(scorecard.parts().countries().get(0).trust().channels().share(Channel.QR))
        .isEqualTo(1);
    var november = scorecard.trend().get(12).integrity().orElseThrow().evidence();
    assertThat(november.quality().responses()).isEqualTo(6);
    assertThat(november.channels().share(Channel.QR)).isEqualTo(1);
  }

  @Test
  void aPartnersRatingsHaveTheirMonthsAsTilesHave() {
    var names = partnerScorecard.names(velmora.scope(nordwind));
    int rating =
        names.measures().stream()
            .filter(measure -> measure.scale().equals(AnswerScale.RATING))
            .mapToInt(MeasureEntry::number)
            .findFirst()
            .orElseThrow();
    answers(nordwind, 7, Map.of(rating, 4));

    var measures = transactions.call(() -> nordwinds(Filter.NONE)).measures();

    for (var measure : measures) {
      assertThat(measure.months())
          .as(measure.code())
          .hasSize(measure.figure().n() == 0 ? 0 : Trend.MONTHS);
    }
    var rated = measures.stream().filter(each -> each.measured().number() == rating).findFirst();
    assertThat(rated.orElseThrow().months().get(12).figure().n()).isEqualTo(7);
  }

  // What was sent of its own forms differs from what was of all, so forms are told apart, too.
  @Test
  void aRatingHasOneGradeWhereverItIsShown() {
    int advice = 101;
    opened("sale", new Completion(60, 50));
    opened("repair-visit", new Completion(400, 40));
    answers(nordwind, 40, Map.of(advice, 4));
    count(200, at("repair-visit", Channel.KIOSK, nordwind, LocalDate.now(clock), Map.of(1, 9)));
    var rating = measured(advice);
    var ask = new NetworkScorecard.Ask(thisMonth, Filter.NONE, rating, Dimension.MEASURE);
    var selection = new Selection(velmora.scope(nordwind), Set.of(), thisMonth.now(), Filter.NONE);
    var trend = Trend.of(thisMonth.now(), YearMonth.now(clock));

    var scorecard = transactions.call(() -> nordwinds(Filter.NONE, rating));
    var network = transactions.call(() -> network(ask));
    var side = transactions.call(() -> selected.read(selection, Set.of(1, advice), rating, trend));

    var own = of(scorecard.measures(), advice).integrity().orElseThrow();
    assertThat(own.evidence().quality().responses()).isEqualTo(46);
    assertThat(own.evidence().completion()).isEqualTo(new Completion(60, 50));
    assertThat(of(scorecard.measures(), 1).integrity().orElseThrow().evidence().completion())
        .isEqualTo(new Completion(460, 90));
    assertThat(scorecard.trend().get(12).integrity()).contains(own);
    assertThat(of(network.measures(), advice).integrity()).contains(own);
    assertThat(network.partners().get(0).integrity()).contains(own);
    assertThat(network.trend().get(12).integrity()).contains(own);
    assertThat(side.figure(rating, DisclosurePolicy.DEFAULT).integrity()).contains(own);
    assertThat(of(network.measures(), 1).integrity())
        .isEqualTo(of(scorecard.measures(), 1).integrity());
  }

  @Test
  void daysBeforeTheFirstResponseAreNotMeasured() {
    var today = LocalDate.now(clock);
    var earlier = today.minusMonths(2);
    answers(velmora.partner("Frost"), earlier, 6);

    var scorecard = transactions.call(() -> nordwinds(Filter.NONE));
    var network = transactions.call(this::network);

    assertThat(scorecard.window().measuredSince()).isEqualTo(today);
    assertThat(scorecard.measures().get(0).change().reason()).isEqualTo(NoVerdict.BARELY_MEASURED);
    assertThat(network.window().measuredSince()).isEqualTo(earlier);
    assertThat(network.partners())
        .filteredOn(row -> row.key().name().equals("Nordwind"))
        .extracting(row -> row.standing().sincePrevious().reason())
        .containsExactly(NoVerdict.BARELY_MEASURED);
    assertThat(network.measures().get(0).change().reason()).isEqualTo(NoVerdict.TOO_FEW_ANSWERS);
  }

  @Test
  void aFilterByTouchpointOrCountryNarrowsTheTilesAndNotItsOwnTable() {
    var elsewhere = Filter.NONE.in("AT");
    var scorecard = transactions.call(() -> nordwinds(elsewhere));

    assertThat(scorecard.measures().get(0).figure().n()).isZero();
    assertThat(scorecard.parts().countries().get(0).figure().n()).isEqualTo(6);
  }

  @Test
  void whatNoTallyTellsIsCountedUnlessItIsTooMuch() {
    var byQr = Filter.NONE.by(Channel.QR);
    assertThatCode(() -> transactions.call(() -> nordwinds(byQr))).doesNotThrowAnyException();
    velmora.insert(
        "tally_month",
        "manufacturer_id",
        velmora.id().value(),
        "partner_id",
        nordwind.value(),
        "month",
        LocalDate.now(clock).withDayOfMonth(1).toString(),
        "touchpoint_id",
        velmora.touchpoint("repair-visit").value(),
        "branch_id",
        0,
        "audience",
        1,
        "country",
        "FR",
        "entries",
        Tally.of(Map.of(MeasureEntry.QUALITY, new long[] {Inquiry.MOST})).bytes());

    boolean refused =
        transactions.call(
            () -> {
              try {
                nordwinds(byQr);
                return false;
              } catch (TooManyAnswersException e) {
                return true;
              }
            });

    assertThat(refused).isTrue();
  }

  @Test
  void aScorecardTakesFewStatementsWhenTheProgrammeIsKnown() {
    assertThat(statements(velmora.scope(nordwind), () -> nordwinds(Filter.NONE)))
        .isLessThanOrEqualTo(12);
  }

  @Test
  void theNetworkTakesAsManyStatementsForTwentyPartnersAsForOne() {
    long forOne = statements(velmora.scope(), this::network);
    IntStream.range(0, 19).forEach(i -> answers(velmora.partner("Partner " + i), 5));

    assertThat(statements(velmora.scope(), this::network))
        .isEqualTo(forOne)
        .isLessThanOrEqualTo(10);
  }

  @Test
  void theNetworkIsGradedByItsChannelsTooHoweverLargeItIs() {
    answers(velmora.partner("Frost"), 5);

    var overview = transactions.call(this::network);

    assertThat(overview.trust().quality().responses()).isEqualTo(11);
    assertThat(overview.trust().channels().share(Channel.QR)).isEqualTo(1);
    var frost = overview.partners().get(0).trust();
    assertThat(frost.quality().responses()).isEqualTo(5);
    assertThat(frost.channels().known()).isTrue();
    var sale = overview.parts().touchpoints().get(0).trust();
    assertThat(sale.quality().responses()).isEqualTo(11);
    assertThat(sale.channels().known()).isTrue();
    assertThat(overview.tiers().get(0).trust().quality().responses()).isEqualTo(11);
    var year =
        Window.of(
            Period.parse(String.valueOf(thisMonth.now().from().getYear())), LocalDate.now(clock));
    var whole = transactions.call(() -> network(year));
    assertThat(whole.trust().channels().share(Channel.QR)).isEqualTo(1);
    assertThat(whole.trend().get(12).integrity().orElseThrow().evidence().channels().known())
        .isTrue();
  }

  private Scorecard nordwinds(Filter filter) {
    return nordwinds(filter, measured(1));
  }

  private Scorecard nordwinds(Filter filter, Measured chosen) {
    var scope = velmora.scope(nordwind);
    return partnerScorecard.read(scope, thisMonth, filter, chosen, partnerScorecard.names(scope));
  }

  private Measured measured(int number) {
    return Measured.all(partnerScorecard.names(velmora.scope(nordwind)).measures()).stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private static MeasureFigure of(List<MeasureFigure> figures, int number) {
    return figures.stream()
        .filter(figure -> figure.measured().number() == number)
        .findFirst()
        .orElseThrow();
  }

  private NetworkOverview network() {
    return network(thisMonth);
  }

  private NetworkOverview network(Window window) {
    return network(
        new NetworkScorecard.Ask(window, Filter.NONE, measured(1), Dimension.TOUCHPOINT));
  }

  private NetworkOverview network(NetworkScorecard.Ask ask) {
    var names = networkScorecard.names(velmora.scope());
    return networkScorecard.read(velmora.scope(), ask, names, partner -> true);
  }

  // What is remembered asks now and then whether it is still so; that is not of a page.
  private long statements(TenantScope scope, Runnable work) {
    return LongStream.generate(() -> allStatements(scope, work)).limit(5).min().orElseThrow();
  }

  // Both status queries and the work run on the connection of one transaction.
  private long allStatements(TenantScope scope, Runnable work) {
    return transactions.call(
        () -> {
          long before = selects(scope);
          work.run();
          return selects(scope) - before - 1;
        });
  }

  private long selects(TenantScope scope) {
    var value =
        entities
            .of(scope)
            .createNativeQuery(
                "select cast(variable_value as unsigned) from information_schema.session_status"
                    + " where variable_name = 'COM_SELECT'")
            .getSingleResult();
    return ((Number) value).longValue();
  }

  private void answers(PartnerId partner, int count) {
    answers(partner, count, Map.of(1, 9, 2, 5));
  }

  private void answers(PartnerId partner, LocalDate day, int count) {
    answers(partner, day, count, Map.of(1, 9, 2, 5));
  }

  private void answers(PartnerId partner, int count, Map<Integer, Integer> scores) {
    answers(partner, LocalDate.now(clock), count, scores);
  }

  private void answers(PartnerId partner, LocalDate day, int count, Map<Integer, Integer> scores) {
    count(count, at("sale", Channel.QR, partner, day, scores));
  }

  private CountedResponse at(
      String touchpoint,
      Channel channel,
      PartnerId partner,
      LocalDate day,
      Map<Integer, Integer> scores) {
    return new CountedResponse(
        partner,
        null,
        velmora.touchpoint(touchpoint),
        "end-user",
        "DE",
        channel,
        null,
        day,
        scores,
        new Quality(Set.of(), 2, 0),
        Provenance.FORM);
  }

  private void count(int times, CountedResponse one) {
    var responses = Collections.nCopies(times, one);
    transactions.run(() -> tallies.apply(velmora.scope(), Counts.of(responses)));
  }

  private void opened(String touchpoint, Completion forms) {
    long link = Rows.id();
    var today = LocalDate.now(clock);
    velmora.insert(
        "link",
        "id",
        link,
        "manufacturer_id",
        velmora.id().value(),
        "partner_id",
        nordwind.value(),
        "touchpoint_id",
        velmora.asked(touchpoint).touchpoint(),
        "questionnaire_id",
        velmora.asked(touchpoint).questionnaire(),
        "code",
        "c" + link,
        "channel",
        Channel.QR.code(),
        "label",
        "Till");
    openings("link_opening", "day", today, link, forms);
    openings("link_opening_month", "month", today.withDayOfMonth(1), link, forms);
  }

  private void openings(String table, String time, LocalDate from, long link, Completion forms) {
    velmora.insert(
        table,
        "manufacturer_id",
        velmora.id().value(),
        "partner_id",
        nordwind.value(),
        "link_id",
        link,
        time,
        from.toString(),
        "opened",
        forms.opened(),
        "completed",
        forms.completed());
  }
}
