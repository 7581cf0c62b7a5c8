package org.comeasure.collection.domain.flag;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Answers;
import org.jspecify.annotations.Nullable;

/**
 * By what two answers are the same: all their scores, and words that two people hardly choose
 * alike.
 *
 * <p><b>Rule:</b> a response whose scores and comments equal those of an earlier one of the same
 * partner, answered at most {@link #REACH} before, is its duplicate; the earlier one is not.
 * Comments are compared by their letters and digits only, whatever their case, width and accents'
 * encoding; all of them together must have at least {@value #FEWEST_LETTERS}, or there is nothing
 * to compare.
 *
 * <p><b>Example:</b> "Very good" is too common to compare. "The mechanic came an hour early!" twice
 * with the same scores is a duplicate, also as "the mechanic came an hour early".
 */
public final class Fingerprint {

  public static final int FEWEST_LETTERS = 20;
  public static final Duration REACH = Duration.ofDays(30);

  private Fingerprint() {}

  /** Empty where the words are too few to compare. */
  public static OptionalLong of(Answers answers) {
    var words = new StringBuilder();
    answers.comments().forEach((key, comment) -> words.append(letters(comment)));
    if (words.codePointCount(0, words.length()) < FEWEST_LETTERS) {
      return OptionalLong.empty();
    }
    var digest = sha256();
    digest.update(answers.scores().toString().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return OptionalLong.of(
        ByteBuffer.wrap(digest.digest(words.toString().getBytes(StandardCharsets.UTF_8)))
            .getLong());
  }

  /** Which of those with one fingerprint at one partner are duplicates of an earlier one. */
  public static Set<ResponseId> repeated(Collection<Moment> same) {
    var found = new HashSet<ResponseId>();
    @Nullable Moment earlier = null;
    for (var moment : same.stream().sorted(Moment.BY_TIME).toList()) {
      if (earlier != null && !moment.at().isAfter(earlier.at().plus(REACH))) {
        found.add(moment.response());
      }
      earlier = moment;
    }
    return found;
  }

  private static String letters(String comment) {
    var letters = new StringBuilder();
    Normalizer.normalize(comment, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
