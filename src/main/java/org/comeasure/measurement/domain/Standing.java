package org.comeasure.measurement.domain;

/**
 * Where one part of a whole stands.
 *
 * @param key which part
 * @param sincePrevious against itself in the period before
 * @param againstRest against the whole without it, in the same period
 */
public record Standing<K>(K key, Figure figure, Change sincePrevious, Change againstRest) {}
