/** Stylesheets, scripts and tenants' colours, under addresses that never change their content. */
@NullMarked
package org.comeasure.platform.web.asset;

import org.jspecify.annotations.NullMarked;
