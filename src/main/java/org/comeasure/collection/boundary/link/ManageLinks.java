package org.comeasure.collection.boundary.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.domain.Link;
import org.comeasure.collection.domain.LinkFilter;
import org.comeasure.collection.domain.LinkStatus;
import org.comeasure.collection.store.LinkStore;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.programme.Audience;
import org.comeasure.programme.Programme;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.TenantScope;

/** The links of a scope: what there is, a new one, the end of one. */
@ApplicationScoped
@Transacted
public class ManageLinks {

  static final String AUDIENCE = Audience.END_USER.code();

  @Inject LinkStore store;
  @Inject Programme programme;
  @Inject LinkNames names;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  CursorPage<LinkRow> list(TenantScope scope, LinkFilter filter, int limit) {
    var now = clock.instant();
    var links = store.page(scope, filter, now, limit + 1);
    var shown = links.subList(0, Math.min(limit, links.size()));
    var rows = rows(scope, shown, now);
    boolean more = links.size() > limit;
    return new CursorPage<>(rows, more ? shown.get(limit - 1).id().toString() : null);
  }

  LinkRow one(TenantScope scope, LinkId id) {
    return rows(scope, List.of(find(scope, id)), clock.instant()).get(0);
  }

  Optional<Link> ifAny(TenantScope scope, LinkId id) {
    return store.byId(scope, id);
  }

  /**
   * Makes a link for a partner of the scope.
   *
   * @param given what has been found within the scope
   */
  LinkRow make(TenantScope scope, ReadLink.Asked given) {
    var asked = given.link();
    var questionnaire =
        programme
            .current(scope, asked.touchpoint(), AUDIENCE)
            .orElseThrow(ProblemException::notFound);
    var now = clock.instant();
    var link = new Link(given.partner(), asked, questionnaire.id(), now);
    store.add(scope, link);
    var row = rows(scope, List.of(link), now).get(0);
    audit.add(scope, done("link.created", link).to(told(row)));
    return row;
  }

  /**
   * Revoking what is revoked already changes nothing.
   *
   * @param seen the version that the caller has looked at; empty when it does not matter
   */
  LinkRow revoke(TenantScope scope, LinkId id, Optional<Integer> seen) {
    var link = find(scope, id);
    if (seen.filter(version -> version != link.version()).isPresent()) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED).exception();
    }
    var now = clock.instant();
    var before = link.statusAt(now);
    link.revoke(now);
    store.flush(scope);
    if (before != LinkStatus.REVOKED) {
      audit.add(
          scope,
          done("link.revoked", link)
              .from(Map.of("status", before.code()))
              .to(Map.of("status", LinkStatus.REVOKED.code())));
    }
    return rows(scope, List.of(link), now).get(0);
  }

  private static Map<String, String> told(LinkRow row) {
    var told = new TreeMap<String, String>();
    told.put("channel", row.link().channel().code());
    told.put("touchpoint", row.touchpoint().in(Locale.ENGLISH));
    if (row.branch() != null) {
      told.put("branch", row.branch());
    }
    if (row.lastDay() != null) {
      told.put("to", row.lastDay().toString());
    }
    return told;
  }

  private static AuditEvent done(String action, Link link) {
    return AuditEvent.of(action, "links/" + link.id(), link.label()).about(link.partner());
  }

  private Link find(TenantScope scope, LinkId id) {
    return store.byId(scope, id).orElseThrow(ProblemException::notFound);
  }

  private List<LinkRow> rows(TenantScope scope, List<Link> links, Instant now) {
    var known = names.of(scope);
    return links.stream().map(link -> known.row(link, now)).toList();
  }
}
