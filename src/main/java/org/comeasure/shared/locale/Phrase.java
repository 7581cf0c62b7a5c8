package org.comeasure.shared.locale;

import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link MessageFormat} pattern, read once. A page has hundreds of them, nearly all with texts or
 * whole numbers to fill in, which need no formats of their own: those are put together here.
 */
final class Phrase {

  private static final char OPEN = '\u0001';
  private static final char CLOSE = '\u0002';
  private static final Pattern PLACE = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

  /** What is not grouped and so looks alike in all languages with these digits. */
  private static final int LARGEST_PLAIN = 999;

  private final MessageFormat format;
  private final Formats formats;
  private final boolean simple;
  private final boolean usualDigits;
  private final List<String> words = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  Phrase(String pattern, Locale locale, Formats formats) {
    this.formats = formats;
    this.usualDigits = DecimalFormatSymbols.getInstance(locale).getZeroDigit() == '0';
    this.format = new MessageFormat(pattern, locale);
    var byArgument = format.getFormatsByArgumentIndex();
    this.simple = Arrays.stream(byArgument).allMatch(Objects::isNull);
    if (simple) {
      split(byArgument.length);
    }
  }

  /** Where the places are is told by marks that are filled in. */
  private void split(int count) {
    Object[] marks = IntStream.range(0, count).mapToObj(i -> OPEN + "" + i + CLOSE).toArray();
    var text = format.format(marks);
    var place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      words.add(text.substring(from, place.start()));
      places.add(Integer.valueOf(place.group(1)));
      from = place.end();
    }
    words.add(text.substring(from));
  }

  String with(Object... arguments) {
    if (!simple || !isPlain(arguments)) {
      // Formats are not for several threads, and a copy is cheaper than to read the pattern again.
      return ((MessageFormat) format.clone()).format(arguments);
    }
    if (places.isEmpty()) {
      return words.get(0);
    }
    var text = new StringBuilder(words.get(0));
    for (int i = 0; i < places.size(); i++) {
      text.append(written(arguments[places.get(i)])).append(words.get(i + 1));
    }
    return text.toString();
  }

  private boolean isPlain(Object... arguments) {
    for (int place : places) {
      if (place >= arguments.length || !isPlain(arguments[place])) {
        return false;
      }
    }
    return true;
  }

  private boolean isPlain(@Nullable Object argument) {
    return argument instanceof String
        || argument instanceof Integer number && number >= 0
        || argument instanceof Long whole && whole >= 0;
  }

  private String written(Object argument) {
    return argument instanceof Number number
            && !(usualDigits && number.longValue() <= LARGEST_PLAIN)
        ? formats.number(number.longValue())
        : argument.toString();
  }
}
