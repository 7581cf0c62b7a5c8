package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.shared.page.NumberedPage;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.Invitee;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Membership;
import org.comeasure.tenancy.MembershipId;
import org.comeasure.tenancy.Memberships;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Who has been let in, by organisation and network. */
@ApplicationScoped
public class MemberStore {

  private static final long THE_MANUFACTURER = 0;

  private static final String COLUMNS =
      """
      select s.id, s.partner_id, s.subject, s.email, s.first_name, s.last_name, s.language, s.role,
        s.branches, s.status, s.account_made, s.mailed_at, m.seen_at, s.version, s.settled_version,
        s.problem, s.detail, if(m.subject is null, null, p.name) known_name,
        if(m.subject is null, null, p.email) known_email, l.subject is not null limited,
        (select group_concat(b.branch_id) from member_branch b
          where b.manufacturer_id = s.manufacturer_id and b.partner_id = s.partner_id
            and b.subject = s.subject) limits
      """;

  private static final int MAILED_AT = 12;
  private static final int SEEN_AT = 13;

  private static final String FROM =
      """
      from membership s
      left join member m on m.manufacturer_id = s.manufacturer_id
        and m.partner_id = s.partner_id and m.subject = s.subject
      left join member_limit l on l.manufacturer_id = s.manufacturer_id
        and l.partner_id = s.partner_id and l.subject = s.subject
      left join person p on p.subject = s.subject
      where s.manufacturer_id = ?
      """;

  private static final String OF_ORGANIZATION = " and s.partner_id = ? and s.status <> 'removed'";

  private static final String NAMED =
      """
       and (concat_ws(' ', s.first_name, s.last_name) like ? or s.email like ?
         or m.subject is not null and (p.name like ? or p.email like ?))
      """;

  private static final String BY_NAME =
      """
       order by coalesce(if(m.subject is null, null, p.name),
         concat_ws(' ', s.first_name, s.last_name)), s.id limit ? offset ?
      """;

  private static final String BY_AGE = " and s.id > ? order by s.id limit ?";

  private static final String ADDRESS =
      " and (s.email = ? or m.subject is not null and p.email = ?) limit 1";

  private static final String OTHERS_WHO_RUN =
      """
       and s.status = 'active' and s.role = ? and s.id <> ? and l.subject is null
       and m.ended_at is null and find_in_set(s.role, m.roles) > 0
      """;

  private static final String ADD =
      """
      insert into membership (id, manufacturer_id, partner_id, email, first_name, last_name,
        language, role, branches, status, created_at, invited_at, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'invited', ?, ?, 1)
      """;

  private static final String ONE = " where manufacturer_id = ? and partner_id = ? and id = ?";

  private static final String OF_SUBJECT =
      " where manufacturer_id = ? and partner_id = ? and subject = ?";

  private static final String CHANGE =
      """
      update membership set role = ?, branches = ?, version = version + 1,
        settled_version = settled_version + ?, problem = null, detail = null, tried_at = null
      """;

  private static final String AGAIN =
      """
      update membership set version = if(status = 'invited', version + 1, version),
        mailed_at = if(status = 'invited', null, mailed_at), problem = null, detail = null,
        tried_at = null
      """;

  private static final String REMOVE =
      """
      update membership set status = 'removing', ended_at = ?, version = version + 1,
        problem = null, detail = null, tried_at = null
      """;

  private static final String KNOWN =
      """
      update membership set subject = ?, account_made = ?,
        invited_at = if(? = 1, null, invited_at)
      """
          + ONE
          + " and version = ?";

  private static final String GONE_BEFORE =
      "delete from membership" + OF_SUBJECT + " and status = 'removed' and id <> ?";

  private static final String SETTLE =
      """
      update membership set settled_version = version, problem = null, detail = null,
        tried_at = null, kept = ?,
        status = case when status = 'removing' then 'removed'
          when ? = 1 and status = 'invited' then 'active' else status end
      """;

  private static final String UNSETTLED =
      """
      select s.manufacturer_id, s.partner_id, s.id, s.version
        from membership s
        left join enrolment e on e.manufacturer_id = s.manufacturer_id
          and e.partner_id = s.partner_id
       where s.version <> s.settled_version and (s.tried_at is null or s.tried_at < ?)
         and (s.problem is null or s.problem = ?)
         and (s.partner_id = 0 or e.organization_id is not null)
       order by s.tried_at, s.id limit ?
      """;

  private static final String ELSEWHERE =
      """
      select s.role
        from membership s
        join manufacturer m on m.id = s.manufacturer_id
        left join enrolment e on e.manufacturer_id = s.manufacturer_id
          and e.partner_id = s.partner_id
       where s.subject = ? and s.status in ('invited', 'active')
         and if(s.partner_id = 0, m.organization_id, e.organization_id) = ?
         and not (s.manufacturer_id = ? and s.partner_id = ?)
      """;

  private static final String ERASE =
      """
      update membership set email = null, first_name = null, last_name = null
       where status = 'removed' and kept = 1 and ended_at < ?
      """;

  private static final String FORGET =
      "delete from membership where status = 'removed' and kept = 0 and ended_at < ?";

  @Inject ScopedEntities entities;

  public NumberedPage<Membership> page(
      TenantScope scope, Memberships.Filter filter, int number, int size) {
    var conditions = new StringBuilder();
    var values = new ArrayList<Object>(organization(scope));
    if (filter.status() != null) {
      conditions.append(" and s.status = ?");
      values.add(filter.status().code());
    }
    if (filter.text() != null) {
      conditions.append(NAMED);
      var pattern = "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%";
      values.addAll(Collections.nCopies(4, pattern));
    }
    long total =
        Sql.on(entities.of(scope), "select count(*) " + FROM + OF_ORGANIZATION + conditions)
            .with(values)
            .first(row -> row.getLong(1))
            .orElse(0L);
    var rows =
        Sql.on(entities.of(scope), COLUMNS + FROM + OF_ORGANIZATION + conditions + BY_NAME)
            .with(values)
            .with(List.of(size, (number - 1) * size))
            .list(MemberStore::membership);
    return new NumberedPage<>(rows, number, size, total);
  }

  public List<Membership> list(TenantScope scope, long after, int most) {
    return Sql.on(entities.of(scope), COLUMNS + FROM + OF_ORGANIZATION + BY_AGE)
        .with(organization(scope))
        .with(List.of(after, most))
        .list(MemberStore::membership);
  }

  /** Of all within the scope, those who have gone among them. */
  public Optional<Membership> one(TenantScope scope, MembershipId id) {
    return Sql.on(
            entities.of(scope),
            COLUMNS + FROM + " and s.id = ? and (? or s.partner_id = ?)",
            scope.manufacturer().value(),
            id.value(),
            scope.wholeNetwork(),
            partner(scope))
        .first(MemberStore::membership);
  }

  public boolean isIn(TenantScope scope, String email) {
    return Sql.on(entities.of(scope), "select 1 " + FROM + OF_ORGANIZATION + ADDRESS)
        .with(organization(scope))
        .with(List.of(email, email))
        .any();
  }

  /** How many besides that one run the organisation, and have come in with it. */
  public long othersWhoRun(TenantScope scope, Membership one) {
    return Sql.on(entities.of(scope), "select count(*) " + FROM + OF_ORGANIZATION + OTHERS_WHO_RUN)
        .with(organization(scope))
        .with(List.of(one.role().toString(), one.id().value()))
        .first(row -> row.getLong(1))
        .orElse(0L);
  }

  public MembershipId add(
      TenantScope scope, Invitee who, Role role, Set<BranchId> branches, Instant now) {
    var id = MembershipId.next();
    Sql.on(
            entities.of(scope),
            ADD,
            id.value(),
            scope.manufacturer().value(),
            partner(scope),
            who.email(),
            who.firstName(),
            who.lastName(),
            who.language().toLanguageTag(),
            role.toString(),
            text(branches),
            now,
            now)
        .update();
    return id;
  }

  /**
   * @param settled whether the identity provider has nothing to do for it
   */
  public void change(
      TenantScope scope, MembershipId id, Role role, Set<BranchId> branches, boolean settled) {
    Sql.on(entities.of(scope), CHANGE + ONE, role.toString(), text(branches), settled ? 1 : 0)
        .with(key(scope, id))
        .update();
  }

  /** Whoever held more holds no more than this from now on. */
  public void holdsOnly(TenantScope scope, String subject, Role role) {
    Sql.on(entities.of(scope), "update member set roles = ?" + OF_SUBJECT, role.toString())
        .with(of(scope, subject))
        .update();
  }

  /** Limits somebody to some branches; to none of them means not at all. */
  public void limit(TenantScope scope, String subject, Set<BranchId> branches) {
    var key = of(scope, subject);
    Sql.on(entities.of(scope), "delete from member_branch" + OF_SUBJECT).with(key).update();
    Sql.on(entities.of(scope), "delete from member_limit" + OF_SUBJECT).with(key).update();
    if (branches.isEmpty()) {
      return;
    }
    var limit = "insert into member_limit (manufacturer_id, partner_id, subject) values (?, ?, ?)";
    Sql.on(entities.of(scope), limit).with(key).update();
    var some =
        "insert into member_branch (manufacturer_id, partner_id, subject, branch_id) values ";
    Sql.on(entities.of(scope), some + Sql.rows(branches.size(), 4))
        .withEach(
            branches,
            branch -> Stream.concat(key.stream(), Stream.of((Object) branch.value())).toList())
        .update();
  }

  public void again(TenantScope scope, MembershipId id) {
    Sql.on(entities.of(scope), AGAIN + ONE).with(key(scope, id)).update();
  }

  public void remove(TenantScope scope, Membership one, Instant now) {
    Sql.on(entities.of(scope), REMOVE + ONE, now).with(key(scope, one.id())).update();
    if (one.subject() != null) {
      var end = "update member set ended_at = ?" + OF_SUBJECT + " and ended_at is null";
      Sql.on(entities.of(scope), end, now).with(of(scope, one.subject())).update();
    }
  }

  /** Whether another place of the organisation is that subject's already. */
  public boolean isTaken(TenantScope scope, MembershipId id, String subject) {
    var others = "select 1 from membership" + OF_SUBJECT + " and status <> 'removed' and id <> ?";
    return Sql.on(entities.of(scope), others)
        .with(of(scope, subject))
        .with(List.of(id.value()))
        .any();
  }

  /** Whether it is still as it was seen. */
  public boolean known(
      TenantScope scope, Membership seen, String subject, boolean made, boolean member) {
    Sql.on(entities.of(scope), GONE_BEFORE)
        .with(of(scope, subject))
        .with(List.of(seen.id().value()))
        .update();
    return Sql.on(entities.of(scope), KNOWN, subject, made ? 1 : 0, member ? 1 : 0)
            .with(key(scope, seen.id()))
            .with(List.of(seen.version()))
            .update()
        == 1;
  }

  public void mailed(TenantScope scope, MembershipId id, Instant now) {
    Sql.on(entities.of(scope), "update membership set mailed_at = ?" + ONE, now)
        .with(key(scope, id))
        .update();
  }

  /** Whether it is still as it was seen. */
  public boolean settle(TenantScope scope, Membership seen, Memberships.Settled how) {
    return Sql.on(
                entities.of(scope),
                SETTLE + ONE + " and version = ?",
                how == Memberships.Settled.KEPT ? 1 : 0,
                how == Memberships.Settled.AT_HOME ? 1 : 0)
            .with(key(scope, seen.id()))
            .with(List.of(seen.version()))
            .update()
        == 1;
  }

  public void failed(
      TenantScope scope, MembershipId id, String problem, String detail, Instant now) {
    var note = "update membership set problem = ?, detail = ?, tried_at = ?" + ONE;
    Sql.on(entities.of(scope), note, problem, detail, now).with(key(scope, id)).update();
  }

  @CrossTenant("tells for whom something is to be done, for a job within each one's scope")
  public List<Memberships.Unsettled> unsettled(Instant triedBefore, String passing, int most) {
    return Sql.on(entities.acrossTenants(), UNSETTLED, triedBefore, passing, most)
        .list(
            row -> {
              var manufacturer = new ManufacturerId(row.getLong(1));
              long partner = row.getLong(2);
              return new Memberships.Unsettled(
                  partner == THE_MANUFACTURER
                      ? TenantScope.ofNetwork(manufacturer)
                      : TenantScope.ofPartner(manufacturer, new PartnerId(partner)),
                  new MembershipId(row.getLong(3)),
                  row.getInt(4));
            });
  }

  @CrossTenant(
      "an organisation may be enrolled in several networks; tells only which roles it needs there")
  public Set<Role> elsewhere(TenantScope scope, String organization, String subject) {
    var roles = EnumSet.noneOf(Role.class);
    Sql.on(
            entities.acrossTenants(),
            ELSEWHERE,
            subject,
            organization,
            scope.manufacturer().value(),
            partner(scope))
        .each(row -> roles.add(Role.of(row.getString(1)).orElseThrow()));
    return roles;
  }

  @CrossTenant("removes by age alone and returns nothing of what it removes")
  public int forget(Instant endedBefore) {
    Sql.on(entities.acrossTenants(), ERASE, endedBefore).update();
    return Sql.on(entities.acrossTenants(), FORGET, endedBefore).update();
  }

  private static List<Object> organization(TenantScope scope) {
    return List.of(scope.manufacturer().value(), partner(scope));
  }

  private static List<Object> key(TenantScope scope, MembershipId id) {
    return List.of(scope.manufacturer().value(), partner(scope), id.value());
  }

  private static List<Object> of(TenantScope scope, String subject) {
    return List.of(scope.manufacturer().value(), partner(scope), subject);
  }

  private static long partner(TenantScope scope) {
    var partner = scope.partner();
    return partner == null ? THE_MANUFACTURER : partner.value();
  }

  private static String text(Set<BranchId> branches) {
    return branches.stream()
        .map(BranchId::value)
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private static Set<BranchId> branches(@Nullable String text) {
    return text == null || text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(","))
            .map(id -> new BranchId(Long.parseLong(id)))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Membership membership(ResultSet row) throws SQLException {
    long partner = row.getLong("partner_id");
    var subject = row.getString("subject");
    var wanted = branches(row.getString("branches"));
    var invitee = invitee(row);
    return new Membership(
        new MembershipId(row.getLong("id")),
        partner == THE_MANUFACTURER ? null : new PartnerId(partner),
        subject,
        invitee,
        Objects.requireNonNullElse(
            row.getString("known_name"), invitee == null ? "" : invitee.name()),
        Objects.requireNonNullElseGet(
            row.getString("known_email"), () -> invitee == null ? "" : invitee.email()),
        Role.of(row.getString("role")).orElseThrow(),
        subject == null ? !wanted.isEmpty() : row.getBoolean("limited"),
        subject == null ? wanted : branches(row.getString("limits")),
        Membership.Status.of(row.getString("status")),
        row.getBoolean("account_made"),
        Sql.instantOrNull(row, MAILED_AT),
        Sql.instantOrNull(row, SEEN_AT),
        row.getString("problem"),
        row.getString("detail"),
        row.getInt("version") == row.getInt("settled_version"),
        row.getInt("version"));
  }

  private static @Nullable Invitee invitee(ResultSet row) throws SQLException {
    var email = row.getString("email");
    var language = row.getString("language");
    return email == null || language == null
        ? null
        : new Invitee(
            email,
            row.getString("first_name"),
            row.getString("last_name"),
            Locale.forLanguageTag(language));
  }
}
