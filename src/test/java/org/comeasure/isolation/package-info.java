/**
 * Tries every route of the running portal with every role against its own tenant, a sibling
 * partner, a foreign manufacturer, an unknown one and a suspended one.
 */
package org.comeasure.isolation;
