/** How setting up partners goes. */
@NullMarked
package org.comeasure.administration.provisioning.store;

import org.jspecify.annotations.NullMarked;
