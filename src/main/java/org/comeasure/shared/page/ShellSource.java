package org.comeasure.shared.page;

/** Tells who visits in the current request; implemented once, by whoever knows the sessions. */
public interface ShellSource {

  /** The visitor of the current request; anonymous when nobody has signed in, never an error. */
  Visitor visitor();
}
