package org.comeasure.shared.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

  private final Formats english = Texts.in(Locale.ENGLISH).formats();
  private final Formats american = Texts.in(Locale.US).formats();
  private final Formats german = Texts.in(Locale.GERMAN).formats();

  @Test
  void numbersAreWrittenAsTheReaderWritesThem() {
    assertThat(english.number(2440)).isEqualTo("2,440");
    assertThat(german.number(2440)).isEqualTo("2.440");
    assertThat(german.number(29.15, 1)).isEqualTo("29,2");
    assertThat(english.percent(88, 0)).isEqualTo("88%");
    assertThat(german.percent(88, 0)).isEqualTo("88\u00a0%");
  }

  @Test
  void changesCarryTheirSignAndZeroCarriesNone() {
    assertThat(english.signed(6, 0)).isEqualTo("+6");
    assertThat(english.signed(-7, 0)).isEqualTo("\u22127");
    assertThat(english.signed(-0.04, 1)).isEqualTo("0.0");
    assertThat(english.signed(0.04, 1)).isEqualTo("0.0");
  }

  @Test
  void datesFollowTheLanguage() {
    assertThat(english.month(YearMonth.of(2026, 10))).isEqualTo("October 2026");
    assertThat(german.month(YearMonth.of(2026, 3))).isEqualTo("M\u00e4rz 2026");
    assertThat(german.date(LocalDate.of(2026, 11, 2))).isEqualTo("02.11.2026");
    assertThat(english.date(LocalDate.of(2025, 12, 1))).isEqualTo("1 Dec 2025");
    assertThat(american.date(LocalDate.of(2025, 12, 1))).isEqualTo("Dec 1, 2025");
  }

  @Test
  void timesAreThoseOfAZoneThatIsNamed() {
    var at = Instant.parse("2025-12-01T19:44:00Z");
    var berlin = ZoneId.of("Europe/Berlin");
    assertThat(english.dateTime(at, berlin)).isEqualTo("1 Dec 2025, 20:44 CET");
    assertThat(german.dateTime(at, berlin)).isEqualTo("01.12.2025, 20:44 MEZ");
    assertThat(american.dateTime(at, ZoneId.of("America/Los_Angeles")))
        .isEqualTo("Dec 1, 2025, 11:44 AM PST");
  }

  @Test
  void theFirstDayOfARangeLeavesOutWhatTheLastOneSays() {
    var first = LocalDate.of(2026, 11, 23);
    assertThat(english.dateBefore(first, LocalDate.of(2026, 11, 29))).isEqualTo("23");
    assertThat(english.dateBefore(first, LocalDate.of(2026, 12, 2))).isEqualTo("23 Nov");
    assertThat(english.dateBefore(first, LocalDate.of(2027, 1, 2))).isEqualTo("23 Nov 2026");
    assertThat(german.dateBefore(first, LocalDate.of(2026, 11, 29))).isEqualTo("23.");
    assertThat(german.dateBefore(first, LocalDate.of(2026, 12, 2))).isEqualTo("23.11.");
    assertThat(american.dateBefore(first, LocalDate.of(2026, 11, 29))).isEqualTo("Nov 23");
  }

  @Test
  void englishIsBritishUnlessTheBrowserAsksForAnother() {
    assertThat(Languages.written(Locale.ENGLISH, "en-US,en;q=0.9")).isEqualTo(Locale.US);
    assertThat(Languages.written(Locale.ENGLISH, "de-DE,de;q=0.9,en-US;q=0.8"))
        .isEqualTo(Locale.US);
    for (var header : List.of("en-GB,en-US;q=0.8", "en", "fr", "", "ten-US", "en-USA")) {
      assertThat(Languages.written(Locale.ENGLISH, header)).as(header).isEqualTo(Locale.ENGLISH);
    }
    assertThat(Languages.written(Locale.GERMAN, "en-US")).isEqualTo(Locale.GERMAN);
    assertThat(Texts.in(Locale.US).get("shared.ago.now")).isEqualTo("just now");
  }

  @Test
  void ageIsToldInWordsForAWeekAndThenByDate() {
    var zone = ZoneId.of("Europe/Berlin");
    var now = Instant.parse("2026-11-22T10:00:00Z");
    assertThat(english.ago(now.plusSeconds(5), now, zone)).isEqualTo("just now");
    assertThat(english.ago(now.minusSeconds(300), now, zone)).isEqualTo("5 min ago");
    assertThat(english.ago(now.minusSeconds(7200), now, zone)).isEqualTo("2 h ago");
    assertThat(german.ago(now.minusSeconds(86400), now, zone)).isEqualTo("gestern");
    assertThat(german.ago(now.minusSeconds(3 * 86400), now, zone)).isEqualTo("vor 3 Tagen");
    assertThat(german.ago(now.minusSeconds(40 * 86400), now, zone)).isEqualTo("13.10.2026");
  }

  @Test
  void stressIsMarkedByTheTextAndNeverByAnArgument() {
    assertThat(Span.parse(Span.mark("Rose to <b>41</b> today")))
        .isEqualTo(
            List.of(new Span("Rose to ", false), new Span("41", true), new Span(" today", false)));
    assertThat(Span.parse("plain <b>text</b>"))
        .isEqualTo(List.of(new Span("plain <b>text</b>", false)));
  }
}
