package org.comeasure.measurement.driver.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comeasure.measurement.boundary.page.PeriodBar;
import org.comeasure.measurement.driver.boundary.DriverPage.Option;
import org.comeasure.measurement.driver.boundary.DriverPage.Select;
import org.comeasure.measurement.driver.domain.Battery;
import org.comeasure.tenancy.PartnerEntry;
import org.jspecify.annotations.Nullable;

/** What can be chosen on the drivers' page; a field with one choice is left out. */
record DriverForm(DriverLayout layout) {

  DriverPage.Form form(@Nullable List<PartnerEntry> partners) {
    var selects = new ArrayList<Select>();
    if (partners != null) {
      selects.add(partnerSelect(partners));
    }
    var battery = choice().battery();
    addIfAny(selects, audienceSelect(battery));
    if (battery != null) {
      addIfAny(selects, batterySelect(battery));
      addIfAny(selects, outcomeSelect(battery));
      if (battery.touchpoints().size() > 1) {
        selects.add(touchpointSelect(battery));
      }
    }
    return new DriverPage.Form(
        "/n/" + layout.network().id() + "/drivers",
        selects,
        Map.of(PeriodBar.PARAMETER, choice().period().token()));
  }

  private Select partnerSelect(List<PartnerEntry> partners) {
    var chosen = choice().partner();
    var options = new ArrayList<Option>();
    options.add(new Option("", text("driver.form.partner.all"), chosen == null));
    for (var partner : partners) {
      boolean selected = chosen != null && chosen.id().equals(partner.id());
      options.add(new Option(partner.id().toString(), partner.name(), selected));
    }
    return new Select(DriverQuery.PARTNER, text("driver.form.partner"), false, options);
  }

  private Select audienceSelect(@Nullable Battery chosen) {
    var options =
        choice().batteries().stream()
            .map(Battery::audience)
            .distinct()
            .map(
                audience ->
                    new Option(
                        audience,
                        text("measurement.audience." + audience),
                        chosen != null && chosen.audience().equals(audience)))
            .toList();
    return new Select(DriverQuery.AUDIENCE, text("measurement.filter.audience"), false, options);
  }

  private Select batterySelect(Battery chosen) {
    var options =
        choice().batteries().stream()
            .filter(one -> one.audience().equals(chosen.audience()))
            .map(
                one ->
                    new Option(
                        one.code(),
                        layout.words().batteryAndItems(one),
                        one.code().equals(chosen.code())))
            .toList();
    return new Select(DriverQuery.BATTERY, text("driver.form.battery"), true, options);
  }

  private Select outcomeSelect(Battery chosen) {
    var options =
        chosen.outcomes().stream()
            .map(
                outcome ->
                    new Option(
                        DriverWords.code(outcome),
                        layout.words().measure(outcome),
                        outcome == choice().outcome()))
            .toList();
    return new Select(DriverQuery.OUTCOME, text("driver.form.outcome"), false, options);
  }

  private Select touchpointSelect(Battery chosen) {
    var touchpoint = choice().touchpoint();
    var options = new ArrayList<Option>();
    options.add(new Option("", text("driver.form.touchpoint.all"), touchpoint == null));
    for (var id : chosen.touchpoints()) {
      options.add(new Option(id.toString(), layout.words().touchpoint(id), id.equals(touchpoint)));
    }
    return new Select(DriverQuery.TOUCHPOINT, text("driver.form.touchpoint"), false, options);
  }

  private static void addIfAny(List<Select> selects, Select select) {
    if (select.options().size() > 1) {
      selects.add(select);
    }
  }

  private DriverChoice choice() {
    return layout.choice();
  }

  private String text(String key) {
    return layout.texts().get(key);
  }
}
