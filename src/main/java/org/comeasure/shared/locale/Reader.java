package org.comeasure.shared.locale;

/** Whoever reads the answer to the current request; inject it where words are made. */
public interface Reader {

  Texts texts();
}
