package org.comeasure.shared.locale;

import java.util.ArrayList;
import java.util.List;

/** A run of words, stressed or not; templates escape it as any other text. */
public record Span(String text, boolean strong) {

  // Private-use characters that no text of ours contains, so that an argument with "<b>" stays
  // text.
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';

  static String mark(String pattern) {
    return pattern.replace("<b>", String.valueOf(OPEN)).replace("</b>", String.valueOf(CLOSE));
  }

  static List<Span> parse(String marked) {
    var spans = new ArrayList<Span>();
    var run = new StringBuilder();
    boolean strong = false;
    for (char c : marked.toCharArray()) {
      if (c == OPEN || c == CLOSE) {
        add(spans, run, strong);
        strong = c == OPEN;
      } else {
        run.append(c);
      }
    }
    add(spans, run, strong);
    return List.copyOf(spans);
  }

  private static void add(List<Span> spans, StringBuilder run, boolean strong) {
    if (!run.isEmpty()) {
      spans.add(new Span(run.toString(), strong));
      run.setLength(0);
    }
  }
}
