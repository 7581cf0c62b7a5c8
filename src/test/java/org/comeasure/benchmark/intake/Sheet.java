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
  private static final String COMMENT =
      "They came when they said they would, explained what was wrong and left the place clean.";
  private static final double WORDY = 0.35;

  private final String touchpoint;
  private final SplittableRandom random;
  private final int recommends;
  private final int satisfied;
  private final int easy;
  private final boolean wordy;

  Sheet(String touchpoint, SplittableRandom random) {
    this.touchpoint = touchpoint;
    this.random = random;
    this.recommends = 4 + random.nextInt(7);
    this.satisfied = 2 + random.nextInt(4);
    this.easy = 3 + random.nextInt(5);
    this.wordy = random.nextDouble() < WORDY;
  }

  String form(String token) {
    var body = new StringBuilder(300).append("_token=").append(token);
    body.append("&your_homepage=&recommend=").append(recommends);
    body.append("&satisfied=").append(satisfied).append("&easy=").append(easy);
    for (var item : ITEMS.get(touchpoint)) {
      body.append("&details.").append(item).append('=').append(rating());
    }
    body.append("&comment=").append(wordy ? COMMENT.replace(' ', '+').replace(",", "%2C") : "");
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
    if (wordy) {
      answers.append(",\"comment\":\"").append(COMMENT).append('"');
    }
    return answers.append('}').toString();
  }

  private int rating() {
    return 2 + random.nextInt(4);
  }
}
