/**
 * What a page is made of before anybody renders it.
 *
 * <p>A resource answers with a {@link org.comeasure.shared.page.View}: the name of a template and
 * the model it shows. Around it stands the {@link org.comeasure.shared.page.Shell}: words, visitor,
 * menu. Capabilities add to the shell by the two interfaces {@link
 * org.comeasure.shared.page.ShellSource} (who is visiting) and {@link
 * org.comeasure.shared.page.Navigation} (where one can go), so that no page knows the others.
 */
@NullMarked
package org.comeasure.shared.page;

import org.jspecify.annotations.NullMarked;
