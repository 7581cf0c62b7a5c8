package org.comeasure.measurement.driver.boundary;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.comeasure.measurement.boundary.page.PeriodQuery;
import org.jspecify.annotations.Nullable;

/** The state of the drivers' page, as its address holds it; an empty field is none. */
public class DriverQuery {

  static final String PARTNER = "partner";
  static final String AUDIENCE = "audience";
  static final String BATTERY = "battery";
  static final String OUTCOME = "outcome";
  static final String TOUCHPOINT = "touchpoint";

  @QueryParam(PARTNER)
  private @Nullable String partner;

  @QueryParam(AUDIENCE)
  private @Nullable String audience;

  @QueryParam(BATTERY)
  private @Nullable String battery;

  @QueryParam(OUTCOME)
  private @Nullable String outcome;

  @QueryParam(TOUCHPOINT)
  private @Nullable String touchpoint;

  @BeanParam private PeriodQuery period = new PeriodQuery();

  ChooseDrivers.Wish wish() {
    return new ChooseDrivers.Wish(
        given(audience).orElse(null),
        given(partner).orElse(null),
        given(battery).orElse(null),
        given(outcome).orElse(null),
        given(touchpoint).orElse(null));
  }

  PeriodQuery period() {
    return period;
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }
}
