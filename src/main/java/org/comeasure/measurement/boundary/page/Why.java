package org.comeasure.measurement.boundary.page;

import java.util.Optional;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.measurement.integrity.domain.Integrity;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The grade beside a number, which tells on a click why it is what it is.
 *
 * @param id of what it opens, its own on the page
 * @param of whose number it is
 */
public record Why(String id, String of, GradeView grade) {

  static @Nullable Why of(String id, String of, Optional<Integrity> integrity, Texts texts) {
    return integrity
        .map(found -> new Why("why-" + id, of, GradeView.of(found, texts)))
        .orElse(null);
  }
}
