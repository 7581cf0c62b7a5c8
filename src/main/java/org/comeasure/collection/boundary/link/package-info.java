/** Making, listing and revoking links, for people and for programs, and their QR codes. */
@NullMarked
package org.comeasure.collection.boundary.link;

import org.jspecify.annotations.NullMarked;
