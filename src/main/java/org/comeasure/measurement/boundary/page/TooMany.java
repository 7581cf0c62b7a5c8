package org.comeasure.measurement.boundary.page;

/** A page whose question would mean to go through too many responses. */
public record TooMany(PageHeader header, String title) {}
