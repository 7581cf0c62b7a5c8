/**
 * The portal on the web: one application, its pages and the rules that every answer keeps.
 *
 * <p>Promise: a resource says what it answers and who may ask; everything else (rendering, errors,
 * headers, compression, language) happens here, alike for all of them. A resource that forgets to
 * say who may ask is closed, not open.
 */
@NullMarked
package org.comeasure.platform.web;

import org.jspecify.annotations.NullMarked;
