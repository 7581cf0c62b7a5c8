package org.comeasure.benchmark.intake;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What somebody answers, as the fields of a form or as the answers of the API. */
final class Sheet {
  private static final Map<String, List<String>> ITEMS =
      Map.of(
          "sale", List.of("advice", "offer", "handover"),
          "parts-delivery", List.of("speed", "completeness", "packaging"),
          "call-centre", List.of("waiting", "knowledge", "courtesy"),
          "repair-visit", List.of("punctuality", "workmanship", "parts-on-hand", "explanation"),
          "relationship", List.of("reliability", "responsiveness", "value"));

  /** Three of them are a comment: hardly two people say the same. */
  private static final List<String> CLAUSES =
      List.of(
          "They came when they said they would",
          "he explained what was wrong",
          "they left the place clean",
          "the pump had been waiting for us",
          "nobody answered on Friday",
          "the invoice was as agreed",
          "two boxes were damaged",
          "she called back within the hour",
          "the spare part did not fit",
          "it took three visits",
          "the new controller runs well",
          "we got a rental meanwhile",
          "the price went up again",
          "delivery was a day early",
          "our night shift was helped as well",
          "the manual was missing",
          "training would have been welcome",
          "the hotline knew our system",
          "parking was difficult",
          "he stayed until it worked",
          "a seal leaked the next morning",
          "the offer came late",
          "everything was labelled clearly",
          "we would ask for her again");

  private static final double WORDY = 0.35;

  private final String touchpoint;
  private final SplittableRandom random;
  private final int recommends;
  private final int satisfied;
  private final int easy;
  private final String comment;

  Sheet(String touchpoint, SplittableRandom random) {
    this.touchpoint = touchpoint;
    this.random = random;
    this.recommends = 4 + random.nextInt(7);
    this.satisfied = 2 + random.nextInt(4);
    this.easy = 3 + random.nextInt(5);
    this.comment =
        random.nextDouble() < WORDY
            ? "%s, %s, %s.".formatted(clause(random), clause(random), clause(random))
            : "";
  }

  String form(String token) {
    var body = new StringBuilder(300).append("_token=").append(token);
    body.append("&your_homepage=&recommend=").append(recommends);
    body.append("&satisfied=").append(satisfied).append("&easy=").append(easy);
    for (var item : ITEMS.get(touchpoint)) {
      body.append("&details.").append(item).append('=').append(rating());
    }
    body.append("&comment=").append(comment.replace(' ', '+').replace(",", "%2C"));
    return body.toString();
  }

  String json() {
    var answers = new StringBuilder(300).append("{\"recommend\":").append(recommends);
    answers.append(",\"satisfied\":").append(satisfied).append(",\"easy\":").append(easy);
    answers.append(",\"details\":{");
    for (var item : ITEMS.get(touchpoint)) {
      answers.append('"').append(item).append("\":").append(rating()).append(',');
    }
    answers.setCharAt(answers.length() - 1, '}');
    if (!comment.isEmpty()) {
      answers.append(",\"comment\":\"").append(comment).append('"');
    }
    return answers.append('}').toString();
  }

  private static String clause(SplittableRandom random) {
    return CLAUSES.get(random.nextInt(CLAUSES.size()));
  }

  private int rating() {
    return 2 + random.nextInt(4);
  }
}
