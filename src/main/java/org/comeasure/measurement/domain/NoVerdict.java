package org.comeasure.measurement.domain;

import java.util.Locale;

/** Why a comparison has no verdict. */
public enum NoVerdict {
  /** One side has fewer answers than a figure needs. */
  TOO_FEW_ANSWERS,
  /** The period is not over: whoever looks every day would see a difference some day by chance. */
  IN_PROGRESS,
  /** One of the periods lies for the most part before the first response. */
  BARELY_MEASURED,
  /** A response of the one side, or of the one period, can be one of the other as well. */
  OVERLAP;

  /** Last part of its message key and its value for other systems, such as {@code in-progress}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
