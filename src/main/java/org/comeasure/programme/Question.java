package org.comeasure.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a questionnaire version. Texts may hold {@code {partner}} and {@code
 * {manufacturer}}.
 */
public sealed interface Question {

  /** Unique within the version; the name of the answer in forms and in the API. */
  String key();

  Translated text();

  boolean required();

  /**
   * One score on one scale.
   *
   * @param labels a label for every point, or one for each end
   */
  record Scale(
      String key,
      Translated text,
      boolean required,
      AnswerScale scale,
      int measure,
      List<Translated> labels)
      implements Question {

    public Scale {
      labels = List.copyOf(labels);
      if (labels.size() != 2 && labels.size() != scale.points()) {
        throw new IllegalArgumentException(key + ": label both ends or every point");
      }
    }

    public boolean labelsEveryPoint() {
      return labels.size() == scale.points();
    }
  }

  /**
   * Several items rated on the same scale; each item's answer has the key {@code <battery>.<item>}.
   *
   * @param labels one for each end
   * @param subscales each of some of the items; empty where all are one scale
   */
  record Battery(
      String key,
      Translated text,
      boolean required,
      AnswerScale scale,
      List<Item> items,
      List<Translated> labels,
      List<Subscale> subscales)
      implements Question {

    public Battery {
      items = List.copyOf(items);
      labels = List.copyOf(labels);
      subscales = List.copyOf(subscales);
    }

    /** Without subscales: its items are one scale. */
    public Battery(
        String key,
        Translated text,
        boolean required,
        AnswerScale scale,
        List<Item> items,
        List<Translated> labels) {
      this(key, text, required, scale, items, labels, List.of());
    }

    /**
     * One thing to rate.
     *
     * @param reversed whether agreement has the opposite meaning: answers are stored as given and
     *     counted turned round
     * @param subscale key of what it is part of
     */
    public record Item(
        String key, Translated text, int measure, boolean reversed, @Nullable String subscale) {

      public Item(String key, Translated text, int measure) {
        this(key, text, measure, false, null);
      }
    }

    /** What some of the items measure together. */
    public record Subscale(String key, Translated name) {}

    public String answerKey(Item item) {
      return key + "." + item.key();
    }
  }

  /** One or several of a list. */
  record Choice(
      String key, Translated text, boolean required, boolean multiple, List<Option> options)
      implements Question {

    public Choice {
      options = List.copyOf(options);
    }

    /**
     * One thing to choose.
     *
     * @param measure under which it is counted who chose it, null where it is not
     */
    public record Option(String key, Translated text, @Nullable Integer measure) {

      public Option(String key, Translated text) {
        this(key, text, null);
      }
    }
  }

  /**
   * Free words.
   *
   * @param maxLength in Unicode code points
   */
  record Comment(String key, Translated text, boolean required, int maxLength)
      implements Question {}
}
