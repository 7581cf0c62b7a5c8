/**
 * Files that people and programs hand in.
 *
 * <p>Face: {@link org.comeasure.platform.upload.UploadedForm} reads a form with files, {@link
 * org.comeasure.platform.upload.UploadedFile} a body that is one, each route with a limit of its
 * own; {@link org.comeasure.platform.upload.Picture} makes a picture anew; {@link
 * org.comeasure.platform.upload.StoredFiles} keeps what is worth it. Invariants: of what is too
 * large nothing is held; nothing is written to a disk on the way; what was handed in is never given
 * out again as it was.
 */
@NullMarked
package org.comeasure.platform.upload;

import org.jspecify.annotations.NullMarked;
