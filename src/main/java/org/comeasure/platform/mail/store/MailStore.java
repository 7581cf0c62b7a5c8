package org.comeasure.platform.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comeasure.platform.mail.Addressee;
import org.comeasure.platform.mail.EmailAddress;
import org.comeasure.platform.mail.Letter;
import org.comeasure.platform.mail.domain.ClaimedMail;
import org.comeasure.platform.mail.domain.MailContent;
import org.comeasure.platform.mail.domain.MailState;
import org.comeasure.shared.id.Tsids;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ScopedEntities;
import org.jspecify.annotations.Nullable;

/**
 * The outbox, each method in the caller's transaction. Leases run by the database's clock, as those
 * of the nodes may differ. Whoever writes to a mail on its way proves by node and attempt that it
 * still holds it.
 */
@ApplicationScoped
public class MailStore {

  private static final String FOR_ALL = "nodes send the mails of all tenants and show none of them";

  private static final String ADD =
      """
      insert into mail (id, manufacturer_id, kind, bulk, recipient, occasion, status, created_at,
        due_at, document) values (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?)
      on duplicate key update id = mail.id
      """;

  private static final String LEASES_ENDED =
      """
      update mail set status = 'waiting', node = null, lease_until = null
      where status = 'sending' and lease_until < utc_timestamp(3)
      """;

  /** Whose mails are due, and how many of theirs went out lately. */
  private static final String GROUPS =
      """
      select w.manufacturer_id,
             (select count(*) from mail s
               where s.manufacturer_id <=> w.manufacturer_id and s.ended_at > ?)
        from (select distinct manufacturer_id from mail where status = 'waiting' and due_at <= ?) w
       order by 2, 1
      """;

  /** What goes to many waits for what concerns one. */
  private static final String NEXT =
      """
      select id, kind, recipient, document, created_at, attempts from mail
       where status = 'waiting' and manufacturer_id <=> ? and due_at <= ?
       order by bulk, due_at, id limit 1 for update skip locked
      """;

  private static final String TAKE =
      """
      update mail set status = 'sending', node = ?, attempts = attempts + 1,
        lease_until = utc_timestamp(3) + interval ? second where id = ?
      """;

  private static final String LATELY =
      """
      select count(*), min(ended_at) from mail
       where recipient = ? and status = 'sent' and ended_at > ?
      """;

  private static final String HELD =
      " where id = ? and node = ? and attempts = ? and status = 'sending'";

  private static final String ENDED =
      """
      update mail set status = ?, failure = ?, ended_at = ?, document = null, node = null,
        lease_until = null
      """;

  private static final String AGAIN =
      """
      update mail set status = 'waiting', failure = ?, due_at = ?, node = null, lease_until = null
      """;

  private static final String GIVE_BACK =
      """
      update mail set status = 'waiting', attempts = attempts - 1, node = null, lease_until = null
      """;

  private static final String EXPIRE =
      """
      update mail set status = 'dead', failure = 'expired', ended_at = ?, document = null
      where status = 'waiting' and created_at < ?
      """;

  private static final String STATE =
      """
      select count(case when status <> 'dead' then 1 end),
             min(case when status <> 'dead' then created_at end),
             count(case when status = 'dead' then 1 end)
        from mail where status in ('waiting', 'sending', 'dead')
      """;

  @Inject ScopedEntities entities;

  @CrossTenant("adds a mail to a person, of the network that the caller says or of none")
  public void add(Addressee to, Letter letter, MailContent content, Instant now) {
    Sql.on(
            entities.acrossTenants(),
            ADD,
            Tsids.next(),
            letter.network() == null ? null : letter.network().value(),
            letter.kind(),
            letter.unsubscribe() == null ? 0 : 1,
            to.address().text(),
            letter.occasion(),
            now,
            now,
            MailDocument.write(content))
        .update();
  }

  /** Whose mails are due. */
  public record Group(@Nullable Long manufacturer, int lately) {}

  /** Those of whom least went out lately come first. */
  @CrossTenant(FOR_ALL)
  public List<Group> due(Instant now, Instant since) {
    return Sql.on(entities.acrossTenants(), GROUPS, since, now)
        .list(
            row -> {
              long manufacturer = row.getLong(1);
              return new Group(row.wasNull() ? null : manufacturer, row.getInt(2));
            });
  }

  /** Mails whose node is gone wait again. */
  @CrossTenant(FOR_ALL)
  public int endLeases() {
    return Sql.on(entities.acrossTenants(), LEASES_ENDED).update();
  }

  /** The next of a group, kept from other nodes until the transaction ends. */
  @CrossTenant(FOR_ALL)
  public Optional<ClaimedMail> next(Group group, String node, Instant now) {
    return Sql.on(entities.acrossTenants(), NEXT, group.manufacturer(), now)
        .first(row -> claimed(row, node));
  }

  @CrossTenant(FOR_ALL)
  public void take(ClaimedMail mail, Duration lease) {
    Sql.on(entities.acrossTenants(), TAKE, mail.node(), lease.toSeconds(), mail.id()).update();
  }

  /** How many a recipient got since then, and when the first of them went out. */
  public record Lately(int count, @Nullable Instant first) {}

  @CrossTenant(FOR_ALL)
  public Lately lately(EmailAddress recipient, Instant since) {
    return Sql.on(entities.acrossTenants(), LATELY, recipient.text(), since)
        .first(row -> new Lately(row.getInt(1), Sql.instantOrNull(row, 2)))
        .orElseThrow();
  }

  /** All that waits for a recipient waits until then. */
  @CrossTenant(FOR_ALL)
  public void postpone(EmailAddress recipient, Instant until) {
    Sql.on(
            entities.acrossTenants(),
            "update mail set due_at = ? where recipient = ? and status = 'waiting' and due_at < ?",
            until,
            recipient.text(),
            until)
        .update();
  }

  /** Whether the mail was still this node's. */
  @CrossTenant(FOR_ALL)
  public boolean sent(ClaimedMail mail, Instant now) {
    return held(ENDED, mail, "sent", null, now);
  }

  @CrossTenant(FOR_ALL)
  public boolean dead(ClaimedMail mail, String failure, Instant now) {
    return held(ENDED, mail, "dead", failure, now);
  }

  @CrossTenant(FOR_ALL)
  public boolean again(ClaimedMail mail, String failure, Instant due) {
    return held(AGAIN, mail, failure, due);
  }

  /** As if it had not been taken. */
  @CrossTenant(FOR_ALL)
  public boolean giveBack(ClaimedMail mail) {
    return held(GIVE_BACK, mail);
  }

  /** Gives up what has waited since before then. */
  @CrossTenant(FOR_ALL)
  public int expire(Instant before, Instant now) {
    return Sql.on(entities.acrossTenants(), EXPIRE, now, before).update();
  }

  /** How many were forgotten; call it again while it is the limit. */
  @CrossTenant("removes by age alone and returns nothing of what it removes")
  public int forget(Instant before, int limit) {
    return Sql.on(
            entities.acrossTenants(), "delete from mail where ended_at < ? limit ?", before, limit)
        .update();
  }

  @CrossTenant("operators see how many mails wait, not whose or what they say")
  public MailState state() {
    return Sql.on(entities.acrossTenants(), STATE)
        .first(row -> new MailState(row.getLong(1), Sql.instantOrNull(row, 2), row.getLong(3)))
        .orElseThrow();
  }

  private static ClaimedMail claimed(ResultSet row, String node) throws SQLException {
    return new ClaimedMail(
        row.getLong("id"),
        row.getString("kind"),
        new EmailAddress(row.getString("recipient")),
        MailDocument.read(row.getString("document")),
        Sql.instant(row, row.findColumn("created_at")),
        node,
        row.getInt("attempts") + 1);
  }

  private boolean held(String change, ClaimedMail mail, @Nullable Object... values) {
    return Sql.on(entities.acrossTenants(), change + HELD, values)
            .with(List.of(mail.id(), mail.node(), mail.attempt()))
            .update()
        == 1;
  }
}
