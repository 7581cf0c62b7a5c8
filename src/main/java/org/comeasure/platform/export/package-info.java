/**
 * What is on a page as a file: CSV, XLSX or PDF.
 *
 * <p>Face: {@link org.comeasure.platform.export.Export}, the tables of a page, made by the
 * capability that shows them; {@link org.comeasure.platform.export.ExportFormat}; {@link
 * org.comeasure.platform.export.WriteExport}.
 *
 * <p>Invariant: nothing that somebody typed is ever a formula where the file is opened.
 */
@NullMarked
package org.comeasure.platform.export;

import org.jspecify.annotations.NullMarked;
