package org.comeasure.shared.problem;

/**
 * What is wrong with one part of the input, in words that say how to mend it.
 *
 * @param pointer a JSON pointer into the body ({@code /answers/0/value}), or a form field's name
 * @param message for the reader
 */
public record FieldError(String pointer, String message) {}
