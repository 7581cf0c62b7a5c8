package org.comeasure.collection.domain.flag;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Answers;

/**
 * By what two answers are the same: words that two people hardly choose alike.
 *
 * <p><b>Rule:</b> a response whose comments equal those of an earlier one of the same partner,
 * answered at most {@link #REACH} before, is its duplicate; the earlier one is not. Comments are
 * compared by their letters only, whatever their case, width, accents, digits and punctuation; all
 * of them together must have at least {@value #FEWEST_LETTERS}, or there is nothing to compare.
 * {@value #TELLING_LETTERS} or more are enough by themselves; fewer tell of a duplicate where the
 * scores are the same as well, or where two others said the same before.
 *
 * <p><b>Example:</b> "Very good" is too common to compare. "The mechanic came an hour early!" twice
 * with the same scores is a duplicate, also as "the mechanic came an hour early 2"; with other
 * scores the third one is the first duplicate. "The mechanic came an hour early and even brought
 * the part." is one the second time.
 */
public final class Fingerprint {

  public static final int FEWEST_LETTERS = 20;
  public static final int TELLING_LETTERS = 40;
  public static final Duration REACH = Duration.ofDays(30);

  /** The bit that says that it takes two others before. */
  private static final long OFTEN = 1;

  private Fingerprint() {}

  /** None where the words are too few to compare. */
  public static List<Long> of(Answers answers) {
    var letters = new StringBuilder();
    answers.comments().forEach((key, comment) -> letters.append(letters(comment)));
    int count = letters.codePointCount(0, letters.length());
    if (count < FEWEST_LETTERS) {
      return List.of();
    }
    var words = letters.toString();
    return count >= TELLING_LETTERS
        ? List.of(hash("", words) & ~OFTEN)
        : List.of(hash(answers.scores().toString(), words) & ~OFTEN, hash("", words) | OFTEN);
  }

  /**
   * Which of those with this fingerprint at one partner are duplicates of earlier ones, as far as
   * new ones are concerned: they themselves, and those that they came before. What holds of the
   * others held without the new ones, too.
   *
   * @param same all that have it
   */
  public static Set<ResponseId> repeated(
      long fingerprint, Collection<Moment> same, Set<ResponseId> fresh) {
    int before = (fingerprint & OFTEN) == 0 ? 1 : 2;
    var moments = same.stream().sorted(Moment.BY_TIME).toList();
    var found = new HashSet<ResponseId>();
    for (int i = before; i < moments.size(); i++) {
      var these = moments.subList(i - before, i + 1);
      if (these.stream().anyMatch(one -> fresh.contains(one.response()))
          && !moments.get(i).at().isAfter(these.get(0).at().plus(REACH))) {
        found.add(moments.get(i).response());
      }
    }
    return found;
  }

  private static long hash(String scores, String words) {
    var digest = sha256();
    digest.update(scores.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return ByteBuffer.wrap(digest.digest(words.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static String letters(String comment) {
    var letters = new StringBuilder();
    // Decomposed, so that accents are no letters of their own.
    Normalizer.normalize(comment, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetter)
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
