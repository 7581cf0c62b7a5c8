package org.comeasure.measurement.boundary.page;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.RegionId;
import org.jspecify.annotations.Nullable;

/** The state of the network's page, as its address holds it. */
public class NetworkQuery {

  static final String SORT = "sort";
  static final String TIER = "tier";
  static final String REGION = "region";
  static final String NAME = "q";
  static final String BY = "by";

  @BeanParam private PeriodQuery period = new PeriodQuery();
  @BeanParam private FilterQuery filter = new FilterQuery();

  @QueryParam(SORT)
  private @Nullable String sort;

  @QueryParam(TIER)
  private @Nullable String tier;

  @QueryParam(REGION)
  private @Nullable String region;

  @QueryParam(BY)
  private @Nullable String by;

  @QueryParam(NAME)
  private @Nullable String name;

  @QueryParam(Grades.PARAMETER)
  private @Nullable String why;

  PeriodQuery period() {
    return period;
  }

  FilterQuery filter() {
    return filter;
  }

  /** Whose grade is to be explained. */
  @Nullable String why() {
    return why;
  }

  @Nullable String by() {
    return by;
  }

  PartnerSort sort() {
    return PartnerSort.asked(sort);
  }

  String tier() {
    return given(tier);
  }

  String region() {
    return given(region);
  }

  String name() {
    return given(name);
  }

  boolean narrows() {
    return !tier().isEmpty() || !region().isEmpty() || !name().isEmpty();
  }

  boolean takes(PartnerEntry partner) {
    var in = partner.region();
    return (tier().isEmpty() || tier().equals(partner.tier().code()))
        && (region().isEmpty()
            || (in != null && RegionId.parse(region()).filter(in::within).isPresent()))
        && partner.name().toLowerCase(Locale.ROOT).contains(name().toLowerCase(Locale.ROOT));
  }

  /** Of the partners that are shown, together; those that only a name narrows stand for all. */
  Position position() {
    return new Position(
        null, RegionId.parse(region()).orElse(null), tier().isEmpty() ? null : tier());
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
