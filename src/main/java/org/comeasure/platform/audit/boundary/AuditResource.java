package org.comeasure.platform.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comeasure.platform.audit.domain.AuditEntry;
import org.comeasure.platform.job.Jobs;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** The audit trail, for people. */
@Path("/n/{network}/audit")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AuditResource {

  private static final int PAGE = 50;
  private static final Pattern A_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private static final List<String> ACTIONS =
      List.of(
          "link.created",
          "link.revoked",
          "target.set",
          "target.ended",
          "external-benchmark.set",
          "external-benchmark.ended",
          "flags.reviewed",
          "response.withdrawn",
          "response.corrected",
          "questionnaire.created",
          "questionnaire.changed",
          "questionnaire.published",
          "questionnaire.deleted",
          "touchpoint.created");

  private static final List<String> OF_PARTNERS = List.of("link.created", "link.revoked");

  @Inject Caller caller;
  @Inject KeepAudit audit;
  @Inject Directory directory;
  @Inject Jobs jobs;
  @Inject Reader reader;
  @Context UriInfo uri;

  @GET
  @RolesAllowed({Role.Name.MANUFACTURER_ADMIN, Role.Name.PARTNER_MANAGER})
  public View list() {
    var scope = caller.scope();
    var texts = reader.texts();
    var values = QueryValues.ofPerson(uri.getQueryParameters());
    var query = new AuditQuery(values, caller.network().orElseThrow().zone());
    var page = audit.page(scope, query.filter(), PAGE);
    var partners =
        directory.partners(scope).stream()
            .collect(Collectors.toMap(PartnerEntry::id, PartnerEntry::name));
    boolean network = scope.wholeNetwork();
    var made = network ? AuditCheck.newest(jobs, scope).orElse(null) : null;
    boolean first = query.given(QueryValues.CURSOR).isEmpty();
    return View.of(
        "platform/audit",
        new AuditPage(
            path(),
            texts.get(network ? "audit.lead.network" : "audit.lead.partner"),
            made == null ? null : words(made, texts),
            made == null || made.check().broken() == null,
            network,
            query.narrows(),
            actions(network, query.given(AuditQuery.ACTION), texts),
            query.given(AuditQuery.FROM),
            query.given(AuditQuery.TO),
            page.items().stream().map(entry -> row(entry, partners, texts)).toList(),
            first ? null : address(null),
            page.next() == null ? null : address(page.next())));
  }

  private String words(AuditCheck.Made made, Texts texts) {
    var check = made.check();
    var zone = caller.network().orElseThrow().zone().id();
    return check.broken() == null
        ? texts.get("audit.verified", texts.formats().dateTime(made.at(), zone), check.entries())
        : texts.get("audit.broken", check.broken());
  }

  private static List<Choice> actions(boolean network, String chosen, Texts texts) {
    var all = new ArrayList<Choice>();
    all.add(new Choice("", texts.get("audit.filter.all"), chosen.isEmpty()));
    for (var action : network ? ACTIONS : OF_PARTNERS) {
      all.add(new Choice(action, texts.get("audit.action." + action), action.equals(chosen)));
    }
    return all;
  }

  private AuditPage.Row row(AuditEntry entry, Map<PartnerId, String> partners, Texts texts) {
    var event = entry.event();
    var zone = caller.network().orElseThrow().zone().id();
    var about = event.partner();
    return new AuditPage.Row(
        texts.formats().dateTime(entry.at(), zone),
        entry.actor().equals(AuditEntry.PORTAL) ? texts.get("audit.portal") : entry.name(),
        texts.get("audit.action." + event.action()),
        event.label().isEmpty()
            ? event.object().substring(event.object().indexOf('/') + 1)
            : event.label(),
        about == null ? "" : partners.getOrDefault(about, ""),
        changes(entry, texts),
        event.reason());
  }

  private static List<String> changes(AuditEntry entry, Texts texts) {
    var before = entry.event().before();
    var after = entry.event().after();
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .map(
            name -> {
              var field = texts.get("audit.field." + name);
              var was = before.get(name);
              var is = after.get(name);
              return was == null || is == null
                  ? texts.get("audit.is", field, value(is == null ? was : is, texts))
                  : texts.get("audit.became", field, value(was, texts), value(is, texts));
            })
        .toList();
  }

  /** Codes in words, days as people write them; what is neither, as it is. */
  private static String value(@Nullable String value, Texts texts) {
    if (value != null && A_DAY.matcher(value).matches()) {
      return texts.formats().date(LocalDate.parse(value));
    }
    var key = "audit.value." + value;
    return texts.has(key) ? texts.get(key) : String.valueOf(value);
  }

  private String path() {
    return "/n/" + caller.network().orElseThrow().id() + "/audit";
  }

  private String address(@Nullable String cursor) {
    var address = UriBuilder.fromUri(uri.getRequestUri()).replacePath(path());
    address.replaceQueryParam(QueryValues.CURSOR);
    if (cursor != null) {
      address.replaceQueryParam(QueryValues.CURSOR, cursor);
    }
    String query = address.build().getRawQuery();
    return query == null ? path() : path() + "?" + query;
  }
}
