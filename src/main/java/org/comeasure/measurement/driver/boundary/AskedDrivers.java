package org.comeasure.measurement.driver.boundary;

import jakarta.ws.rs.QueryParam;
import org.comeasure.measurement.boundary.api.AskedDays;
import org.comeasure.shared.page.Meaning;
import org.jspecify.annotations.Nullable;

/** The parameters of the call for drivers. */
public class AskedDrivers {

  @Meaning("A partner's id; without it the whole of what the caller may see")
  @QueryParam(DriverQuery.PARTNER)
  private @Nullable String partner;

  @Meaning(
      value =
          "Whose answers; those of two audiences are never mixed. Without it the battery's, or"
              + " end-user",
      allowed = {"end-user", "partner", "partner-staff", "manufacturer-staff"})
  @QueryParam(DriverQuery.AUDIENCE)
  private @Nullable String audience;

  @Meaning(
      value =
          "Questionnaire and battery; without it the audience's first, one with an outcome if"
              + " there is any",
      example = "repair-visit.details")
  @QueryParam(DriverQuery.BATTERY)
  private @Nullable String battery;

  @Meaning(
      value = "What it is about; without it nps where it is asked",
      allowed = {"nps", "csat"})
  @QueryParam(DriverQuery.OUTCOME)
  private @Nullable String outcome;

  @Meaning("A touchpoint's id, where the battery is asked at several")
  @QueryParam(DriverQuery.TOUCHPOINT)
  private @Nullable String touchpoint;

  @Meaning(value = AskedDays.FROM, format = "date", example = "2026-11-01")
  @QueryParam("from")
  private @Nullable String from;

  @Meaning(value = AskedDays.TO, format = "date", example = "2026-11-30")
  @QueryParam("to")
  private @Nullable String to;

  ChooseDrivers.Wish wish() {
    return new ChooseDrivers.Wish(audience, partner, battery, outcome, touchpoint);
  }

  @Nullable String from() {
    return from;
  }

  @Nullable String to() {
    return to;
  }
}
