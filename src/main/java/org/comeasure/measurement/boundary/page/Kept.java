package org.comeasure.measurement.boundary.page;

/** A field that a form sends along unchanged. */
public record Kept(String name, String value) {}
