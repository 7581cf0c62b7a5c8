package org.comeasure.collection.domain.flag;

import java.util.Comparator;
import org.comeasure.programme.QuestionnaireVersionId;

/** One battery of one questionnaire version. */
public record BatteryKey(QuestionnaireVersionId version, String battery)
    implements Comparable<BatteryKey> {

  private static final Comparator<BatteryKey> ORDER =
      Comparator.<BatteryKey>comparingLong(key -> key.version().value())
          .thenComparing(BatteryKey::battery);

  @Override
  public int compareTo(BatteryKey other) {
    return ORDER.compare(this, other);
  }
}
