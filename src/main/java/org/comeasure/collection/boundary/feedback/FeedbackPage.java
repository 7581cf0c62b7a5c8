package org.comeasure.collection.boundary.feedback;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The feedback list as its template shows it.
 *
 * @param since first day shown, in the reader's form
 * @param problems what is wrong with the filter, in words
 * @param withheld why comments are left out, null where none is
 * @param first link to the newest page, null on it
 * @param next link to older answers, null on the last page
 */
public record FeedbackPage(
    String path,
    String since,
    Form form,
    List<String> problems,
    @Nullable String expired,
    @Nullable String withheld,
    List<Card> cards,
    @Nullable String first,
    @Nullable String next,
    Emptiness emptiness) {

  /** Why there may be no card to show. */
  public enum Emptiness {
    NONE,
    NOTHING_YET,
    NOTHING_MATCHES
  }

  /** The filter as it stands; partners only for whoever sees several. */
  public record Form(
      List<Option> partners,
      List<Option> audiences,
      List<Option> branches,
      List<Option> touchpoints,
      List<Option> groups,
      List<Option> measures,
      List<Option> comments,
      List<Option> flags,
      String from,
      String to,
      String min,
      String max,
      String words) {

    /** How many of the fields narrow the list. */
    public long active() {
      var chosen =
          Stream.of(partners, audiences, branches, touchpoints, groups, measures, comments, flags);
      return chosen.filter(options -> options.stream().anyMatch(Option::selected)).count()
          + Stream.of(from, to, min, max, words).filter(typed -> !typed.isEmpty()).count();
    }
  }

  public record Option(String value, String label, boolean selected) {}

  /**
   * One response in the list.
   *
   * @param audience who answered, null for end users
   * @param flags why it may be worth less than others
   * @param without what stands in place of a comment
   */
  public record Card(
      String href,
      Badge badge,
      @Nullable String audience,
      List<String> facts,
      List<String> flags,
      @Nullable String comment,
      String without,
      String language) {}
}
