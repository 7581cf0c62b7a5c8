package org.comeasure.platform.audit.boundary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comeasure.platform.audit.domain.AuditFilter;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;

/**
 * The choice of entries in an address.
 *
 * @param zone whose days are meant
 */
record AuditQuery(QueryValues values, ReportingZone zone) {

  static final String ACTION = "action";
  static final String PARTNER = "partner";
  static final String FROM = "from";
  static final String TO = "to";

  private static final Pattern AN_ACTION = Pattern.compile("[a-z.-]{1,60}");
  private static final Pattern A_NUMBER = Pattern.compile("\\d{1,15}");
  private static final String A_DAY = "Give a day, such as 2026-11-30.";

  AuditFilter filter() {
    var from = values.read(FROM, AuditQuery::day, A_DAY);
    var to = values.read(TO, AuditQuery::day, A_DAY);
    return new AuditFilter(
        values.read(ACTION, AuditQuery::action, "Name an action, such as link.revoked."),
        values.read(PARTNER, PartnerId::parse, "Give the id of a partner."),
        from == null ? null : zone.startOf(from),
        to == null ? null : zone.startOf(to.plusDays(1)),
        values.cursor(AuditQuery::number));
  }

  private static Optional<String> action(String text) {
    return AN_ACTION.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Long> number(String text) {
    return A_NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  // Within the years that a database's days can have.
  private static Optional<LocalDate> day(String text) {
    try {
      var day = LocalDate.parse(text);
      return day.getYear() >= 1000 && day.getYear() < 9999 ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }
}
