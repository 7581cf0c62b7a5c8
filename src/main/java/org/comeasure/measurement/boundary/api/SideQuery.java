package org.comeasure.measurement.boundary.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.comeasure.measurement.boundary.Narrowing;
import org.comeasure.measurement.boundary.Spot;
import org.comeasure.shared.page.Asks;
import org.comeasure.shared.page.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * What one side of a comparison asks for. It is described here alone: which of two sides a
 * parameter is of stands in its name, see {@link Asks}, and {@link ReadSelection} reads it there.
 */
abstract class SideQuery {

  @Meaning(value = AskedDays.FROM, format = "date", example = "2026-11-01")
  @QueryParam("from")
  @Nullable String from;

  @Meaning(value = AskedDays.TO, format = "date", example = "2026-11-30")
  @QueryParam("to")
  @Nullable String to;

  @Meaning(
      value = "partner:<id>, region:<id> or tier:<code>; without it all that the" + " caller sees",
      example = "tier:gold")
  @QueryParam(Spot.PARAMETER)
  @Nullable String place;

  @BeanParam Narrowing narrowing = new Narrowing();
}
