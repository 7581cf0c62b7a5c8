package org.comeasure.measurement.driver.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.measurement.boundary.page.Address;
import org.comeasure.measurement.boundary.page.AskedPeriod;
import org.comeasure.measurement.boundary.page.PeriodBar;
import org.comeasure.measurement.boundary.page.PeriodWords;
import org.comeasure.measurement.boundary.page.Saving;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.driver.boundary.DriverPage.Empty;
import org.comeasure.measurement.driver.domain.DriverFindings;
import org.comeasure.measurement.driver.domain.KeyDrivers;
import org.comeasure.measurement.driver.domain.KeyDrivers.Outcome;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.platform.export.Export;
import org.comeasure.platform.export.SaveLinks;
import org.comeasure.platform.job.JobPart;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Puts the drivers' page together from what was read for it.
 *
 * @param expired responses of the months that are counted but no longer stored
 */
record DriverLayout(
    Network network,
    DriverChoice choice,
    AskedPeriod asked,
    Yardstick yardstick,
    DriverWords words,
    LocalDate today,
    long expired) {

  /**
   * @param state null where there is nothing to ask
   * @param partners to choose from, null for a partner's own page
   */
  DriverPage page(
      FindDrivers.@Nullable State state, @Nullable List<PartnerEntry> partners, Instant now) {
    var findings = state == null ? null : state.findings();
    var told = findings != null && findings.drivers().outcome() == Outcome.TOLD ? findings : null;
    return new DriverPage(
        texts().get("driver.title." + DriverWords.code(choice.outcome())),
        over(),
        PeriodBar.of(asked, new PeriodBar.Today(today, network.zone()), here(), texts()),
        new DriverForm(this).form(partners),
        told == null ? List.of() : headline(told.drivers()),
        state == null || state.latest() == null
            ? null
            : JobPart.of(state.latest(), network, here().href(), texts()),
        state == null ? null : here().href(),
        empty(state, now),
        told == null ? null : evidence().of(told, computed(state, now)),
        told == null ? List.of() : SaveLinks.of(here().href(), texts()));
  }

  /** Empty as long as nothing has been found. */
  Optional<Export> export(FindDrivers.@Nullable State state, Instant now) {
    var findings = state == null ? null : state.findings();
    if (findings == null || findings.drivers().outcome() != Outcome.TOLD) {
      return Optional.empty();
    }
    var about = new ArrayList<String>();
    about.add(over());
    var headline = headline(findings.drivers()).stream().map(Span::text);
    about.add(headline.collect(Collectors.joining()));
    var partner = choice.partner();
    var whose = partner == null ? network.holder() : partner.name();
    return Optional.of(
        new Export(
            Saving.name(whose + "-drivers", choice.period().token()),
            texts().get("driver.title." + DriverWords.code(choice.outcome())),
            about,
            evidence().tables(findings, computed(state, now)),
            texts().locale()));
  }

  private DriverEvidence evidence() {
    return new DriverEvidence(choice, words, yardstick);
  }

  Texts texts() {
    return words.texts();
  }

  Address here() {
    var partner = choice.partner();
    var battery = choice.battery();
    return Address.of("/n/" + network.id() + "/drivers")
        .with(DriverQuery.PARTNER, partner == null ? null : partner.id())
        .with(
            DriverQuery.AUDIENCE,
            battery == null || battery.audience().equals(Choice.END_USERS)
                ? null
                : battery.audience())
        .with(DriverQuery.BATTERY, battery == null ? null : battery.code())
        .with(
            DriverQuery.OUTCOME,
            battery == null || battery.outcomes().isEmpty()
                ? null
                : DriverWords.code(choice.outcome()))
        .with(DriverQuery.TOUCHPOINT, choice.touchpoint())
        .with(PeriodBar.PARAMETER, choice.period().token());
  }

  private String over() {
    var partner = choice.partner();
    var whose = partner == null ? network.holder() : partner.name();
    return whose + " · " + new PeriodWords(texts()).title(choice.period());
  }

  private String during() {
    return new PeriodWords(texts()).during(choice.period());
  }

  private List<Span> headline(KeyDrivers drivers) {
    var ranked = evidence().ranked(drivers);
    var headline = new DriverHeadline(words, choice.outcome(), during()).of(drivers, ranked);
    return expired == 0
        ? headline
        : Stream.concat(headline.stream(), Stream.of(new Span(" " + gone(), false))).toList();
  }

  private String gone() {
    return texts().get("driver.expired", expired);
  }

  private static @Nullable Instant computed(FindDrivers.@Nullable State state, Instant now) {
    if (state == null || state.answered() == null) {
      return null;
    }
    var finished = state.answered().finishedAt();
    return finished == null ? now : finished;
  }

  private @Nullable Empty empty(FindDrivers.@Nullable State state, Instant now) {
    if (state == null) {
      return new Empty(
          texts().get("driver.empty.battery"),
          texts().get("driver.empty.battery.text"),
          null,
          null);
    }
    DriverFindings findings = state.findings();
    if (findings == null || findings.drivers().outcome() == Outcome.TOLD) {
      return null;
    }
    var computed = computed(state, now);
    var time = computed == null ? null : words.time(computed);
    if (findings.drivers().outcome() == Outcome.NO_OUTCOME) {
      return new Empty(
          texts().get("driver.empty.outcome"),
          texts().get("driver.empty.outcome.text"),
          time,
          null);
    }
    if (findings.drivers().outcome() == Outcome.CONSTANT) {
      return new Empty(
          texts().get("driver.empty.constant"),
          texts().get("driver.empty.constant.text", words.with(choice.outcome())),
          time,
          longer());
    }
    return new Empty(texts().get("driver.empty.few"), few(findings), time, longer());
  }

  private String few(DriverFindings findings) {
    var few =
        texts().get("driver.empty.few.text", findings.drivers().n(), during(), KeyDrivers.MINIMUM);
    return expired == 0 ? few : few + " " + gone();
  }

  private @Nullable Action longer() {
    var twelve = DriverPages.lastTwelveMonths(today);
    return choice.period().days() >= twelve.days()
        ? null
        : new Action(
            here().with(PeriodBar.PARAMETER, twelve.token()).href(),
            texts().get("driver.empty.longer"));
  }
}
