package org.comeasure.programme;

import java.util.List;

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
      MeasureKind kind,
      int measure,
      List<Translated> labels)
      implements Question {

    public Scale {
      labels = List.copyOf(labels);
      if (labels.size() != 2 && labels.size() != kind.highest() - kind.lowest() + 1) {
        throw new IllegalArgumentException(key + ": label both ends or every point");
      }
    }

    public boolean labelsEveryPoint() {
      return labels.size() > 2;
    }
  }

  /**
   * Several items rated on the same scale of 1 to 5; each item's answer has the key {@code
   * <battery>.<item>}.
   *
   * @param labels one for each end
   */
  record Battery(
      String key, Translated text, boolean required, List<Item> items, List<Translated> labels)
      implements Question {

    public Battery {
      items = List.copyOf(items);
      labels = List.copyOf(labels);
    }

    /** One thing to rate. */
    public record Item(String key, Translated text, int measure) {}

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

    /** One thing to choose. */
    public record Option(String key, Translated text) {}
  }

  /**
   * Free words.
   *
   * @param maxLength in Unicode code points
   */
  record Comment(String key, Translated text, boolean required, int maxLength)
      implements Question {}
}
