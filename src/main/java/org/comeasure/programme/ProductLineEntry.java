package org.comeasure.programme;

/** A product line of a manufacturer. */
public record ProductLineEntry(ProductLineId id, String code, Translated name) {}
