package org.comeasure.shared.page;

import org.jspecify.annotations.Nullable;

/** A page that says one thing, shown by the template {@code shared/notice}. */
public record Notice(String title, String text, @Nullable Action action) {

  public View view() {
    return View.of("shared/notice", this);
  }
}
