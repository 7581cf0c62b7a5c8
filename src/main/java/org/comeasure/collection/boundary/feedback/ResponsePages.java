package org.comeasure.collection.boundary.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comeasure.collection.boundary.feedback.ReadFeedback.FoundOne;
import org.comeasure.collection.boundary.feedback.ResponsePage.Block;
import org.comeasure.collection.boundary.feedback.ResponsePage.Correction;
import org.comeasure.collection.boundary.feedback.ResponsePage.FlagLine;
import org.comeasure.collection.boundary.integrity.FlagWords;
import org.comeasure.collection.domain.Amended;
import org.comeasure.collection.domain.flag.FlagEntry;
import org.comeasure.programme.Audience;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
import org.comeasure.tenancy.ReportingZone;

/** Puts one response into the words of one reader. */
record ResponsePages(ReportingZone zone, Texts texts) {

  private static final int MINUTE = 60;

  ResponsePage page(FoundOne found, String back) {
    var response = found.response();
    var names = found.names();
    return new ResponsePage(
        names.touchpoint(response.touchpoint()).in(texts.locale()),
        names.partner(response.origin().partner()),
        back,
        Badge.of(response, Optional.of(found.questionnaire()), texts),
        found.told().withheld() ? FeedbackPages.withheld(texts) : null,
        response.origin().language(),
        blocks(AnsweredQuestion.of(found, texts.locale())),
        facts(found),
        found.flags().stream().map(flag -> flag(flag)).toList(),
        found.amendments().stream().map(amended -> correction(found, amended)).toList());
  }

  private Correction correction(FoundOne found, Amended amended) {
    var amendment = amended.amendment();
    var was = AnsweredQuestion.of(found.answered(amendment.before()), texts.locale());
    var is = AnsweredQuestion.of(found.answered(amended.after()), texts.locale());
    var changes = new ArrayList<String>();
    for (int i = 0; i < is.size(); i++) {
      var before = was.get(i).said(texts);
      var after = is.get(i).said(texts);
      if (!before.equals(after)) {
        changes.add(texts.get("collection.response.became", is.get(i).text(), before, after));
      }
    }
    var at = texts.formats().dateTime(amendment.at(), zone.id());
    return new Correction(
        texts.get("collection.response.corrected", found.manufacturer(), at),
        amendment.reason(),
        changes);
  }

  private FlagLine flag(FlagEntry entry) {
    return new FlagLine(
        FlagWords.kind(entry.flag(), texts),
        FlagWords.why(entry.flag(), texts),
        FlagWords.review(entry, zone, texts),
        entry.counts() ? Tone.WATCH : Tone.QUIET);
  }

  private static List<Block> blocks(List<AnsweredQuestion> questions) {
    var blocks = new ArrayList<Block>();
    var run = new ArrayList<AnsweredQuestion>();
    for (var question : questions) {
      boolean belongs =
          !run.isEmpty() && question.group() != null && question.group().equals(run.get(0).group());
      if (!run.isEmpty() && !belongs) {
        blocks.add(new Block(run.get(0).group(), List.copyOf(run)));
        run.clear();
      }
      run.add(question);
    }
    if (!run.isEmpty()) {
      blocks.add(new Block(run.get(0).group(), List.copyOf(run)));
    }
    return blocks;
  }

  private Map<String, String> facts(FoundOne found) {
    var response = found.response();
    var origin = response.origin();
    var locale = texts.locale();
    var facts = new LinkedHashMap<String, String>();
    facts.put(label("answered"), texts.formats().dateTime(response.answeredAt(), zone.id()));
    if (!response.audience().equals(Audience.END_USER.code())) {
      facts.put(label("audience"), FeedbackPages.audience(response.audience(), texts));
    }
    var branch = found.names().branch(origin.branch());
    if (branch != null) {
      facts.put(label("branch"), branch);
    }
    facts.put(label("channel"), texts.get("collection.channel." + origin.channel().code()));
    var handedIn = texts.get("collection.provenance." + origin.provenance().code());
    facts.put(label("provenance"), handedIn);
    var language = Locale.forLanguageTag(origin.language()).getDisplayLanguage(locale);
    facts.put(label("language"), language);
    var country = new Locale.Builder().setRegion(origin.country()).build();
    facts.put(label("country"), country.getDisplayCountry(locale));
    var seconds = response.secondsTaken();
    if (seconds != null) {
      facts.put(label("taken"), duration(seconds));
    }
    var questionnaire = found.questionnaire();
    facts.put(
        label("questionnaire"),
        texts.get(
            "collection.response.version",
            questionnaire.title().in(locale),
            questionnaire.number()));
    return facts;
  }

  private String duration(int seconds) {
    return seconds < 2 * MINUTE
        ? texts.get("collection.response.seconds", seconds)
        : texts.get("collection.response.minutes", Math.round(seconds / (double) MINUTE));
  }

  private String label(String name) {
    return texts.get("collection.response." + name);
  }
}
