package org.comeasure.collection.boundary.form;

import org.jspecify.annotations.Nullable;

/**
 * A page of one calm message.
 *
 * @param href where to go on, null where there is nothing more to do
 */
public record FormNotice(
    FormFrame frame, String message, @Nullable String href, @Nullable String action) {}
