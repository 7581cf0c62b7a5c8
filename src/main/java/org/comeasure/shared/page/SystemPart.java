package org.comeasure.shared.page;

import java.util.List;
import org.comeasure.shared.locale.Texts;

/**
 * Tells the platform's operators how a part of the portal does; every bean of this type is asked.
 */
public interface SystemPart {

  List<Line> lines(Texts texts);

  /** What it is about, how that is, and how it is to be taken. */
  record Line(String name, String text, Tone tone) {}
}
