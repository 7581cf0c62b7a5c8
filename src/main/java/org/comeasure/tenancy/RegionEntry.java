package org.comeasure.tenancy;

/** A region by its name. */
public record RegionEntry(RegionId id, String name) {}
