package org.comeasure.shared.page;

/** One of several states of a page, each of them a link. */
public record Choice(String href, String label, boolean current) {}
