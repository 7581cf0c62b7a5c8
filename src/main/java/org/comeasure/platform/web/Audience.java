package org.comeasure.platform.web;

/** Whom a path speaks to: a person reads pages, a program reads JSON, a browser loads assets. */
public enum Audience {
  PERSON,
  PROGRAM,
  BROWSER;

  public static Audience of(String path) {
    String absolute = path.startsWith("/") ? path : "/" + path;
    if (absolute.equals("/api/docs")) {
      return PERSON;
    }
    if (absolute.startsWith("/api/") || absolute.equals("/api")) {
      return PROGRAM;
    }
    boolean file = absolute.startsWith("/assets/") || absolute.startsWith("/theme/");
    return file ? BROWSER : PERSON;
  }
}
