package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.domain.session.Grants;
import org.comeasure.tenancy.domain.session.PortalSession;

/** Keeps sessions in the database, where every node finds them. */
@ApplicationScoped
public class SessionStore {

  private static final String NO_TENANT = "a session is a person's, before any network is chosen";

  private static final String COLUMNS =
      "id_hash, subject, provider_session, display_name, device, tokens, memberships, csrf_secret,"
          + " created_at, last_seen_at, access_expires_at, expires_at";

  private static final String SELECT =
      "select " + COLUMNS + " from portal_session where id_hash = ?";

  @Inject DataSource source;

  @CrossTenant(NO_TENANT)
  public void insert(PortalSession session) {
    Sql.on(
            source,
            "insert into portal_session (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?)",
            session.idHash(),
            session.subject(),
            session.providerSession(),
            session.displayName(),
            session.device(),
            session.tokens(),
            session.grants().text(),
            session.csrfSecret(),
            session.createdAt(),
            session.lastSeenAt(),
            session.accessExpiresAt(),
            session.expiresAt())
        .update();
  }

  @CrossTenant(NO_TENANT)
  public Optional<PortalSession> find(byte[] idHash) {
    return read(SELECT, idHash);
  }

  /** All of a person's, the one seen last first. */
  @CrossTenant(NO_TENANT)
  public List<PortalSession> ofSubject(String subject) {
    return Sql.on(
            source,
            "select "
                + COLUMNS
                + " from portal_session where subject = ? order by last_seen_at desc, created_at desc",
            subject)
        .list(SessionStore::session);
  }

  /** Keeps others from the row until the transaction ends, so that one of them renews it. */
  @CrossTenant(NO_TENANT)
  public Optional<PortalSession> lock(byte[] idHash) {
    return read(SELECT + " for update wait 10", idHash);
  }

  @CrossTenant(NO_TENANT)
  public void renew(PortalSession session) {
    Sql.on(
            source,
            "update portal_session set display_name = ?, tokens = ?, memberships = ?,"
                + " access_expires_at = ? where id_hash = ?",
            session.displayName(),
            session.tokens(),
            session.grants().text(),
            session.accessExpiresAt(),
            session.idHash())
        .update();
  }

  @CrossTenant(NO_TENANT)
  public void seen(byte[] idHash, Instant now) {
    Sql.on(source, "update portal_session set last_seen_at = ? where id_hash = ?", now, idHash)
        .update();
  }

  @CrossTenant(NO_TENANT)
  public void delete(byte[] idHash) {
    delete("id_hash = ?", idHash);
  }

  /** Ends what came of one sign-in at the identity provider. */
  @CrossTenant(NO_TENANT)
  public int deleteOfProvider(String providerSession) {
    return delete("provider_session = ?", providerSession);
  }

  @CrossTenant(NO_TENANT)
  public int deleteOfSubject(String subject) {
    return delete("subject = ?", subject);
  }

  @CrossTenant(NO_TENANT)
  public int deleteEnded(Instant now, Instant idleSince) {
    return delete("expires_at <= ? or last_seen_at <= ?", now, idleSince);
  }

  private int delete(String condition, Object... values) {
    return Sql.on(source, "delete from portal_session where " + condition, values).update();
  }

  private Optional<PortalSession> read(String sql, byte[] idHash) {
    return Sql.on(source, sql, idHash).first(SessionStore::session);
  }

  private static PortalSession session(ResultSet row) throws SQLException {
    return new PortalSession(
        row.getBytes(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getBytes(6),
        grants(row.getString(7)),
        row.getBytes(8),
        Sql.instant(row, 9),
        Sql.instant(row, 10),
        Sql.instant(row, 11),
        Sql.instant(row, 12));
  }

  private static Grants grants(String text) throws SQLException {
    try {
      return Grants.parse(text);
    } catch (ParseException broken) {
      throw new SQLException("memberships of a session cannot be read", broken);
    }
  }
}
