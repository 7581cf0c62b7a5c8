package org.comeasure.shared.page;

/** What to do next: where it leads and what it does, in words. */
public record Action(String href, String label) {}
