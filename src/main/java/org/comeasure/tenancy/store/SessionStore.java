package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.domain.session.Grants;
import org.comeasure.tenancy.domain.session.PortalSession;

/** Keeps sessions in the database, where every node finds them. */
@ApplicationScoped
public class SessionStore {

  private static final String NO_TENANT = "a session is a person's, before any network is chosen";

  private static final String COLUMNS =
      "id_hash, subject, provider_session, display_name, tokens, memberships, csrf_secret,"
          + " created_at, last_seen_at, access_expires_at, expires_at";

  private static final String SELECT =
      "select " + COLUMNS + " from portal_session where id_hash = ?";

  @Inject DataSource source;

  @CrossTenant(NO_TENANT)
  public void insert(PortalSession session) throws SQLException {
    var sql = "insert into portal_session (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?)";
    try (var connection = source.getConnection();
        var insert = connection.prepareStatement(sql)) {
      insert.setBytes(1, session.idHash());
      insert.setString(2, session.subject());
      insert.setString(3, session.providerSession());
      insert.setString(4, session.displayName());
      insert.setBytes(5, session.tokens());
      insert.setString(6, session.grants().text());
      insert.setBytes(7, session.csrfSecret());
      insert.setObject(8, utc(session.createdAt()));
      insert.setObject(9, utc(session.lastSeenAt()));
      insert.setObject(10, utc(session.accessExpiresAt()));
      insert.setObject(11, utc(session.expiresAt()));
      insert.executeUpdate();
    }
  }

  @CrossTenant(NO_TENANT)
  public Optional<PortalSession> find(byte[] idHash) throws SQLException {
    return read(SELECT, idHash);
  }

  /** Keeps others from the row until the transaction ends, so that one of them renews it. */
  @CrossTenant(NO_TENANT)
  public Optional<PortalSession> lock(byte[] idHash) throws SQLException {
    return read(SELECT + " for update wait 10", idHash);
  }

  @CrossTenant(NO_TENANT)
  public void renew(PortalSession session) throws SQLException {
    var sql =
        "update portal_session set display_name = ?, tokens = ?, memberships = ?,"
            + " access_expires_at = ? where id_hash = ?";
    try (var connection = source.getConnection();
        var update = connection.prepareStatement(sql)) {
      update.setString(1, session.displayName());
      update.setBytes(2, session.tokens());
      update.setString(3, session.grants().text());
      update.setObject(4, utc(session.accessExpiresAt()));
      update.setBytes(5, session.idHash());
      update.executeUpdate();
    }
  }

  @CrossTenant(NO_TENANT)
  public void seen(byte[] idHash, Instant now) throws SQLException {
    try (var connection = source.getConnection();
        var update =
            connection.prepareStatement(
                "update portal_session set last_seen_at = ? where id_hash = ?")) {
      update.setObject(1, utc(now));
      update.setBytes(2, idHash);
      update.executeUpdate();
    }
  }

  @CrossTenant(NO_TENANT)
  public void delete(byte[] idHash) throws SQLException {
    delete("id_hash = ?", idHash);
  }

  /** Ends what came of one sign-in at the identity provider. */
  @CrossTenant(NO_TENANT)
  public int deleteOfProvider(String providerSession) throws SQLException {
    return delete("provider_session = ?", providerSession);
  }

  @CrossTenant(NO_TENANT)
  public int deleteOfSubject(String subject) throws SQLException {
    return delete("subject = ?", subject);
  }

  @CrossTenant(NO_TENANT)
  public int deleteEnded(Instant now, Instant idleSince) throws SQLException {
    return delete("expires_at <= ? or last_seen_at <= ?", utc(now), utc(idleSince));
  }

  private int delete(String condition, Object... values) throws SQLException {
    try (var connection = source.getConnection();
        var delete = connection.prepareStatement("delete from portal_session where " + condition)) {
      for (int i = 0; i < values.length; i++) {
        delete.setObject(i + 1, values[i]);
      }
      return delete.executeUpdate();
    }
  }

  private Optional<PortalSession> read(String sql, byte[] idHash) throws SQLException {
    try (var connection = source.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setBytes(1, idHash);
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(session(row)) : Optional.empty();
      }
    }
  }

  private static PortalSession session(ResultSet row) throws SQLException {
    return new PortalSession(
        row.getBytes(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBytes(5),
        grants(row.getString(6)),
        row.getBytes(7),
        instant(row, 8),
        instant(row, 9),
        instant(row, 10),
        instant(row, 11));
  }

  private static Grants grants(String text) throws SQLException {
    try {
      return Grants.parse(text);
    } catch (ParseException broken) {
      throw new SQLException("memberships of a session cannot be read", broken);
    }
  }

  // Without a zone, so that neither the driver nor the server converts.
  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
