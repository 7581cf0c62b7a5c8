package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.MembershipId;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Person;
import org.jspecify.annotations.Nullable;

/** The people behind the subjects of tokens and sessions, and where they work. */
@ApplicationScoped
public class PersonStore {

  private static final String OF_ITSELF = "a person's own, whoever it works for";

  private static final long THE_MANUFACTURER = 0;

  private static final String COLUMNS =
      "p.subject, p.name, p.email, p.language, p.zone, p.last_language, p.operator";

  /** What the person has chosen stays. */
  private static final String SEEN =
      """
      insert into person (subject, name, email, last_language, operator, created_at, seen_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on duplicate key update name = values(name), email = values(email),
        last_language = values(last_language), operator = values(operator),
        seen_at = values(seen_at)
      """;

  private static final String HOLDS =
      """
      insert into member (manufacturer_id, partner_id, subject, roles, seen_at) values %s
      on duplicate key update roles = values(roles), seen_at = values(seen_at), ended_at = null
      """;

  /** Who is taken out holds nothing, so nobody is let in again by this. */
  private static final String COMES_IN =
      """
      insert into membership (id, manufacturer_id, partner_id, subject, role, status, created_at)
      values %s
      on duplicate key update status = if(status = 'invited', 'active', status)
      """;

  private static final String HOLDS_NO_MORE =
      "update member set ended_at = ? where subject = ? and ended_at is null and seen_at < ?";

  private static final String HOLDING =
      """
      select %s from member m join person p on p.subject = m.subject
       where m.manufacturer_id = ? and m.ended_at is null and find_in_set(?, m.roles) > 0
         and (? or m.partner_id = ?)
       order by p.name, p.subject
      """
          .formatted(COLUMNS);

  private static final String NAMES =
      """
      select p.subject, p.name from member m join person p on p.subject = m.subject
       where m.manufacturer_id = ? and (? or m.partner_id = ?) and m.subject in (%s)
      """;

  @Inject DataSource source;

  /** Whether somebody signs in from a browser that is known. */
  public enum Device {
    KNOWN,
    /** The person's first. */
    FIRST,
    NEW
  }

  @CrossTenant(OF_ITSELF)
  public Optional<Person> find(String subject) {
    return Sql.on(source, "select " + COLUMNS + " from person p where p.subject = ?", subject)
        .first(PersonStore::person);
  }

  @CrossTenant("operators are of no tenant")
  public List<Person> operators() {
    return Sql.on(
            source, "select " + COLUMNS + " from person p where p.operator = 1 order by p.name")
        .list(PersonStore::person);
  }

  /** Takes down what the identity provider says of somebody who signs in. */
  @CrossTenant(OF_ITSELF)
  public void seen(Person person, Instant now) {
    Sql.on(
            source,
            SEEN,
            person.subject(),
            person.name(),
            person.email(),
            person.lastLanguage().toLanguageTag(),
            person.operator() ? 1 : 0,
            now,
            now)
        .update();
  }

  @CrossTenant(OF_ITSELF)
  public void renamed(String subject, String name) {
    Sql.on(source, "update person set name = ? where subject = ?", name, subject).update();
  }

  /** Whether there is such a person. */
  @CrossTenant(OF_ITSELF)
  public boolean choose(Person person) {
    var language = person.language();
    var zone = person.zone();
    return Sql.on(
                source,
                "update person set language = ?, zone = ? where subject = ?",
                language == null ? null : language.toLanguageTag(),
                zone == null ? null : zone.getId(),
                person.subject())
            .update()
        == 1;
  }

  /** Takes down all that somebody holds now; what is not among it has ended. */
  @CrossTenant("writes what a verified subject holds of networks, for itself alone")
  public void holds(String subject, List<Network> networks, Instant moment) {
    // As columns hold it: what has just been written would else be older than now, and end.
    var now = moment.truncatedTo(ChronoUnit.MILLIS);
    if (!networks.isEmpty()) {
      Sql.on(source, HOLDS.formatted(Sql.rows(networks.size(), 5)))
          .withEach(
              networks,
              held ->
                  List.of(
                      held.scope().manufacturer().value(),
                      partner(held.scope().partner()),
                      subject,
                      roles(held.roles()),
                      now))
          .update();
      Sql.on(source, COMES_IN.formatted(Sql.rows(networks.size(), 7)))
          .withEach(
              networks,
              held ->
                  List.of(
                      MembershipId.next().value(),
                      held.scope().manufacturer().value(),
                      partner(held.scope().partner()),
                      subject,
                      Role.widest(held.roles()).toString(),
                      "active",
                      now))
          .update();
    }
    Sql.on(source, HOLDS_NO_MORE, now, subject, now).update();
  }

  /** Remembers the browser that somebody signs in with. */
  @CrossTenant(OF_ITSELF)
  public Device device(String subject, byte[] hash, Instant now) {
    var seen = "update person_device set seen_at = ? where subject = ? and hash = ?";
    if (Sql.on(source, seen, now, subject, hash).update() > 0) {
      return Device.KNOWN;
    }
    boolean others =
        Sql.on(source, "select 1 from person_device where subject = ? limit 1", subject).any();
    var add = "insert ignore into person_device (subject, hash, seen_at) values (?, ?, ?)";
    Sql.on(source, add, subject, hash, now).update();
    return others ? Device.NEW : Device.FIRST;
  }

  @CrossTenant("removes by age alone and returns nothing of what it removes")
  public int forgetDevices(Instant before) {
    return Sql.on(source, "delete from person_device where seen_at < ?", before).update();
  }

  public List<Person> holding(TenantScope scope, Role role) {
    if (!scope.allBranches()) {
      return List.of();
    }
    boolean anyPartner = scope.wholeNetwork() && role.ofPartner();
    return Sql.on(
            source,
            HOLDING,
            scope.manufacturer().value(),
            role.toString(),
            anyPartner,
            partner(scope.partner()))
        .list(PersonStore::person);
  }

  public Map<String, String> names(TenantScope scope, Set<String> subjects) {
    var names = new HashMap<String, String>();
    if (subjects.isEmpty()) {
      return names;
    }
    Sql.on(
            source,
            NAMES.formatted(Sql.marks(subjects.size())),
            scope.manufacturer().value(),
            scope.wholeNetwork(),
            partner(scope.partner()))
        .with(new ArrayList<>(subjects))
        .each(row -> names.put(row.getString(1), row.getString(2)));
    return names;
  }

  private static long partner(@Nullable PartnerId partner) {
    return partner == null ? THE_MANUFACTURER : partner.value();
  }

  private static String roles(Set<Role> roles) {
    return roles.stream().map(Role::toString).sorted().collect(Collectors.joining(","));
  }

  private static Person person(ResultSet row) throws SQLException {
    var language = row.getString(4);
    var zone = row.getString(5);
    return new Person(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        language == null ? null : Locale.forLanguageTag(language),
        zone == null ? null : ZoneId.of(zone),
        Locale.forLanguageTag(row.getString(6)),
        row.getBoolean(7));
  }
}
