package org.comeasure.collection.boundary.integrity;

import org.comeasure.collection.Flag;
import org.comeasure.collection.domain.flag.FlagEntry;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.ReportingZone;

/** Flags in the words of one reader. */
public final class FlagWords {

  private FlagWords() {}

  public static String kind(Flag flag, Texts texts) {
    return texts.get("integrity.flag." + flag.code());
  }

  /** What it means, in a sentence. */
  public static String why(Flag flag, Texts texts) {
    return texts.get("integrity.why." + flag.code());
  }

  /** "Confirmed by Vera Lindqvist on 22 Nov 2026". */
  public static String review(FlagEntry entry, ReportingZone zone, Texts texts) {
    var review = entry.review();
    return review == null
        ? texts.get("integrity.review.open")
        : texts.get(
            "integrity.review." + review.decision().code(),
            review.name(),
            texts.formats().date(zone.dayOf(review.at())));
  }
}
