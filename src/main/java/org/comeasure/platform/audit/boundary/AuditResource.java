package org.comeasure.platform.audit.boundary;

import static org.comeasure.tenancy.Allowed.Whom.EDITORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.platform.audit.domain.AuditEntry;
import org.comeasure.platform.job.Jobs;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Cell;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.ListPage;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.Tone;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/** The audit trail, for people. */
@Path("/n/{network}/audit")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AuditResource {

  private static final int PAGE = 50;
  private static final String KEY = "audit";
  private static final String FIGURE = "value";
  private static final Pattern A_NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");
  private static final Pattern A_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private static final List<String> ACTIONS =
      List.of(
          "partner.created",
          "partner.activated",
          "partner.changed",
          "partner.suspended",
          "partner.resumed",
          "branch.created",
          "branch.changed",
          "branch.closed",
          "branch.opened",
          "branch.merged",
          "tier.created",
          "tier.changed",
          "tier.removed",
          "region.created",
          "region.changed",
          "region.removed",
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
  @Allowed(EDITORS)
  public View list() {
    var scope = caller.scope();
    var texts = reader.texts();
    boolean network = scope.wholeNetwork();
    var values = QueryValues.ofPerson(uri.getQueryParameters());
    var query = new AuditQuery(values, caller.network().orElseThrow().zone());
    var partners =
        directory.partners(scope).stream()
            .collect(Collectors.toMap(PartnerEntry::id, PartnerEntry::name));
    var list =
        ListPage.<AuditEntry>of(texts, KEY, path(), values)
            .lead(texts.get(network ? "audit.lead.network" : "audit.lead.partner"))
            .filter(AuditQuery.ACTION, actions(network, texts))
            .filter(
                AuditQuery.PARTNER,
                network
                    ? directory.partners(scope).stream().map(p -> Choice.of(p.id(), p.name()))
                    : Stream.of())
            .typed(AuditQuery.FROM, "date")
            .typed(AuditQuery.TO, "date")
            .column("what", entry -> what(entry, texts))
            .column(network, "partner", entry -> partner(entry, partners))
            .column("change", entry -> Cell.lines(changes(entry, texts)))
            .column("reason", entry -> Cell.of(entry.event().reason()))
            .column("who", entry -> Cell.of(who(entry, texts)))
            .column("when", entry -> Cell.of(when(entry, texts)).kept())
            .rows(audit.page(scope, query.filter(), PAGE, Optional.of(texts.locale())));
    if (network) {
      AuditCheck.newest(jobs, scope)
          .ifPresent(
              made ->
                  list.note(
                      words(made, texts), made.check().broken() == null ? Tone.QUIET : Tone.BAD));
    }
    return list.view();
  }

  private String words(AuditCheck.Made made, Texts texts) {
    var check = made.check();
    var zone = caller.network().orElseThrow().zone().id();
    return check.broken() == null
        ? texts.get("audit.verified", texts.formats().dateTime(made.at(), zone), check.entries())
        : texts.get("audit.broken", check.broken());
  }

  private static Stream<Choice> actions(boolean network, Texts texts) {
    return (network ? ACTIONS : OF_PARTNERS)
        .stream().map(action -> Choice.of(action, texts.get("audit.action." + action)));
  }

  private static Cell what(AuditEntry entry, Texts texts) {
    var event = entry.event();
    var id = event.object().substring(event.object().indexOf('/') + 1);
    return Cell.of(texts.get("audit.action." + event.action()))
        .below(event.label().isEmpty() ? id : event.label());
  }

  private static Cell partner(AuditEntry entry, Map<PartnerId, String> partners) {
    var about = entry.event().partner();
    return Cell.of(about == null ? null : partners.get(about));
  }

  private static String who(AuditEntry entry, Texts texts) {
    return entry.actor().equals(AuditEntry.PORTAL) ? texts.get("audit.portal") : entry.name();
  }

  private String when(AuditEntry entry, Texts texts) {
    var zone = caller.network().orElseThrow().zone().id();
    return texts.formats().dateTime(entry.at(), zone);
  }

  private static List<String> changes(AuditEntry entry, Texts texts) {
    var before = entry.event().before();
    var after = entry.event().after();
    var names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .map(
            name -> {
              var key = "audit.field." + name;
              var field = texts.has(key) ? texts.get(key) : name;
              var was = before.get(name);
              var is = after.get(name);
              return was == null || is == null
                  ? texts.get("audit.is", field, value(name, is == null ? was : is, texts))
                  : texts.get(
                      "audit.became", field, value(name, was, texts), value(name, is, texts));
            })
        .toList();
  }

  /** Codes in words, numbers and days as people write them; what is neither, as it is. */
  private static String value(String name, @Nullable String value, Texts texts) {
    if (value != null && A_DAY.matcher(value).matches()) {
      return texts.formats().date(LocalDate.parse(value));
    }
    if (value != null && name.equals(FIGURE) && A_NUMBER.matcher(value).matches()) {
      var number = new BigDecimal(value);
      return texts.formats().number(number.doubleValue(), Math.max(0, number.scale()));
    }
    var key = "audit.value." + value;
    return texts.has(key) ? texts.get(key) : String.valueOf(value);
  }

  private String path() {
    return "/n/" + caller.network().orElseThrow().id() + "/audit";
  }
}
