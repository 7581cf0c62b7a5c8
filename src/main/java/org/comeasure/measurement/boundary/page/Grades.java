package org.comeasure.measurement.boundary.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.measurement.integrity.domain.Integrity;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The grades beside a page's numbers. There are dozens, and hardly anybody asks for more than one
 * or two reasons: so each leads to its reasons by an address, and only those that the address of
 * this page asks for are put into words.
 */
final class Grades {

  static final String PARAMETER = "why";

  private final Address here;
  private final String ask;
  private final @Nullable String asked;
  private final Texts texts;
  private @Nullable Explained explained;

  /**
   * @param here the page without the question
   * @param asked whose reasons are asked for, null for nobody's
   */
  Grades(Address here, @Nullable String asked, Texts texts) {
    this.here = here;
    this.ask = here.href() + (here.state().isEmpty() ? "?" : "&") + PARAMETER + "=";
    this.asked = asked;
    this.texts = texts;
  }

  /** The page without the question. */
  Address here() {
    return here;
  }

  /**
   * @param id of the number, its own on the page and the same tomorrow
   * @param of whose number it is, in words
   * @return null for a number that has no grade
   */
  @Nullable Why of(String id, String of, Optional<Integrity> integrity) {
    if (integrity.isEmpty()) {
      return null;
    }
    var found = integrity.get();
    if (id.equals(asked)) {
      explained = new Explained(of, GradeView.of(found, texts), here.href() + "#" + anchor(id));
    }
    return new Why(
        anchor(id),
        of,
        GradeView.letter(found, texts),
        ask + URLEncoder.encode(id, StandardCharsets.UTF_8) + "#" + PARAMETER);
  }

  /** What was asked for, once all grades are given; null when nothing of this page was. */
  @Nullable Explained explained() {
    return explained;
  }

  private static String anchor(String id) {
    return "grade-" + id;
  }
}
