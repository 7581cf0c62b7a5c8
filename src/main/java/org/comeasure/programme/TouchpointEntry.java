package org.comeasure.programme;

/** A touchpoint of a manufacturer's programme. */
public record TouchpointEntry(TouchpointId id, String code, Translated name) {}
