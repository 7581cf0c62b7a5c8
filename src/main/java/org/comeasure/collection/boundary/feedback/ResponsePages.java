package org.comeasure.collection.boundary.feedback;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comeasure.collection.boundary.feedback.ReadFeedback.FoundOne;
import org.comeasure.collection.boundary.feedback.ResponsePage.Block;
import org.comeasure.collection.boundary.feedback.ResponsePage.FlagLine;
import org.comeasure.collection.boundary.integrity.FlagWords;
import org.comeasure.collection.domain.flag.FlagEntry;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;

/** Puts one response into the words of one reader. */
final class ResponsePages {

  private static final int MINUTE = 60;

  private ResponsePages() {}

  static ResponsePage page(FoundOne found, String back, Texts texts) {
    var response = found.response();
    var names = found.names();
    return new ResponsePage(
        names.touchpoint(response.touchpoint()).in(texts.locale()),
        names.partner(response.origin().partner()),
        back,
        response.nps(),
        FeedbackPages.tone(response.nps()),
        response.origin().language(),
        blocks(AnsweredQuestion.of(found, texts.locale())),
        facts(found, texts),
        found.flags().stream().map(flag -> flag(flag, texts)).toList());
  }

  private static FlagLine flag(FlagEntry entry, Texts texts) {
    return new FlagLine(
        FlagWords.kind(entry.flag(), texts),
        FlagWords.why(entry.flag(), texts),
        FlagWords.review(entry, texts),
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

  private static Map<String, String> facts(FoundOne found, Texts texts) {
    var response = found.response();
    var origin = response.origin();
    var locale = texts.locale();
    var facts = new LinkedHashMap<String, String>();
    var answered = response.answeredAt().atOffset(ZoneOffset.UTC);
    facts.put(label(texts, "answered"), texts.formats().dateTime(answered) + " UTC");
    var branch = found.names().branch(origin.branch());
    if (branch != null) {
      facts.put(label(texts, "branch"), branch);
    }
    facts.put(label(texts, "channel"), texts.get("collection.channel." + origin.channel().code()));
    var language = Locale.forLanguageTag(origin.language()).getDisplayLanguage(locale);
    facts.put(label(texts, "language"), language);
    var country = new Locale.Builder().setRegion(origin.country()).build();
    facts.put(label(texts, "country"), country.getDisplayCountry(locale));
    var seconds = response.secondsTaken();
    if (seconds != null) {
      facts.put(label(texts, "taken"), duration(seconds, texts));
    }
    var questionnaire = found.questionnaire();
    facts.put(
        label(texts, "questionnaire"),
        texts.get(
            "collection.response.version",
            questionnaire.title().in(locale),
            questionnaire.number()));
    return facts;
  }

  private static String duration(int seconds, Texts texts) {
    return seconds < 2 * MINUTE
        ? texts.get("collection.response.seconds", seconds)
        : texts.get("collection.response.minutes", Math.round(seconds / (double) MINUTE));
  }

  private static String label(Texts texts, String name) {
    return texts.get("collection.response." + name);
  }
}
