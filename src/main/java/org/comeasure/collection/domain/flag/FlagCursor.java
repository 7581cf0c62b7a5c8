package org.comeasure.collection.domain.flag;

import java.util.Optional;
import org.comeasure.collection.Flag;
import org.comeasure.collection.domain.Cursor;

/** Where a list of flags goes on: after this flag of that response. */
public record FlagCursor(Cursor response, Flag flag) {

  private static final char BETWEEN = '.';

  public static FlagCursor after(FlagEntry last) {
    return new FlagCursor(new Cursor(last.answeredAt(), last.response()), last.flag());
  }

  /** Empty for whatever is not a cursor. */
  public static Optional<FlagCursor> parse(String text) {
    int cut = text.lastIndexOf(BETWEEN);
    return cut < 0
        ? Optional.empty()
        : Flag.of(text.substring(cut + 1))
            .flatMap(
                flag ->
                    Cursor.parse(text.substring(0, cut))
                        .map(response -> new FlagCursor(response, flag)));
  }

  @Override
  public String toString() {
    return response.toString() + BETWEEN + flag.code();
  }
}
