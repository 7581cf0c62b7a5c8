package org.comeasure.administration.partner.boundary;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Cell;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.ListPage;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.Tone;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.EnrolmentFilter;
import org.comeasure.tenancy.EnrolmentRow;
import org.comeasure.tenancy.EnrolmentState;
import org.comeasure.tenancy.EnrolmentStatus;
import org.comeasure.tenancy.Enrolments;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TierEntry;
import org.jspecify.annotations.Nullable;

/** Partners as their manufacturer administers them, for people. */
@Path("/n/{network}/partners")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PartnersResource {

  private static final String KEY = ReadPartner.KEY;
  private static final int PAGE = 50;

  @Inject Caller caller;
  @Inject Enrolments enrolments;
  @Inject Directory directory;
  @Inject ReadPartner read;
  @Inject AddPartner addPartner;
  @Inject SetUpPartner setUpPartner;
  @Inject Reader reader;
  @Context UriInfo uri;

  @GET
  @Allowed(MANUFACTURER)
  public View list() {
    var scope = caller.scope();
    var texts = reader.texts();
    var query = QueryValues.ofPerson(uri.getQueryParameters());
    var tiers = tiers(texts);
    var regions = regions();
    var page = enrolments.page(scope, filter(query), query.page(), PAGE);
    return ListPage.<EnrolmentRow>of(texts, KEY, path(), query)
        .over(caller.network().orElseThrow().manufacturer())
        .lead(lead(enrolments.counts(scope), texts))
        .note(notice(query, texts), Tone.GOOD)
        .typed("text", "search")
        .filter("status", statuses(texts))
        .filter("tier", choices(tiers))
        .filter("region", choices(regions))
        .add(caller.has(Role.MANUFACTURER_ADMIN))
        .column(
            "name",
            row -> Cell.link(row.name(), path() + "/" + row.partner()).below(row.externalRef()))
        .column("country", row -> Cell.of(row.country()))
        .column("tier", row -> Cell.of(tiers.get(row.tier())))
        .column(
            "region",
            row -> Cell.of(row.region() == null ? null : regions.get(row.region().toString())))
        .column("branches", row -> Cell.number(texts.formats().number(row.branches())))
        .column("status", row -> status(row.status(), texts))
        .rows(page)
        .view();
  }

  @GET
  @Path("new")
  @Allowed(ADMINISTRATORS)
  public View form() {
    return form(Input.ofValues(Map.of(), reader.texts(), KEY), "new", path()).view();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response add(MultivaluedMap<String, String> fields) {
    var scope = caller.scope();
    var input = Input.ofForm(fields, reader.texts(), KEY);
    return input
        .tried(() -> read.read(scope, input).map(wanted -> addPartner.add(scope, wanted)))
        .map(added -> QueryValues.afterwards(one(added.partner()), "created", added.partner()))
        .orElseGet(() -> form(input, "new", path()).refused());
  }

  @GET
  @Path("{partner}")
  @Allowed(MANUFACTURER)
  public View one(@PathParam("partner") String partner) {
    var texts = reader.texts();
    var query = QueryValues.ofPerson(uri.getQueryParameters());
    var enrolment = find(partner);
    var words =
        new PartnerPage.Words(
            texts,
            tiers(texts).getOrDefault(enrolment.details().tier(), ""),
            Optional.ofNullable(enrolment.details().region())
                .map(region -> regions().get(region.toString()))
                .orElse(null));
    return View.of(
        "administration/partner",
        PartnerPage.of(
                enrolment,
                setUpPartner.state(caller.scope(), enrolment.partner()),
                "/n/" + caller.network().orElseThrow().id(),
                caller.has(Role.MANUFACTURER_ADMIN),
                words)
            .noting(notice(query, texts)));
  }

  @GET
  @Path("{partner}/change")
  @Allowed(ADMINISTRATORS)
  public View askToChange(@PathParam("partner") String partner) {
    var enrolment = find(partner);
    var input = Input.ofValues(ReadPartner.values(enrolment), reader.texts(), KEY);
    return changing(input, enrolment).view();
  }

  @POST
  @Path("{partner}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response change(
      @PathParam("partner") String partner, MultivaluedMap<String, String> fields) {
    var scope = caller.scope();
    var found = find(partner);
    var input = Input.ofForm(fields, reader.texts(), KEY);
    var seen = input.version();
    return input
        .tried(
            () ->
                read.read(scope, input)
                    .map(wanted -> addPartner.change(scope, found.partner(), seen, wanted)))
        .map(changed -> QueryValues.afterwards(one(found.partner()), "changed", found.partner()))
        .orElseGet(() -> changing(input, found).refused());
  }

  private FormPage form(Input input, String form, String back, Object... arguments) {
    var texts = reader.texts();
    var path = form.equals("new") ? path() : back + "/change";
    return FormPage.of(input, KEY + "." + form, path, back, arguments)
        .line("name", ReadPartner.LONGEST_NAME)
        .line("legalName", ReadPartner.LONGEST_LEGAL_NAME)
        .optional()
        .line("externalRef", ReadPartner.LONGEST_REF)
        .optional()
        .choice("tier", choices(tiers(texts)))
        .choice(
            "region",
            Stream.concat(
                Stream.of(Choice.of("", texts.get(KEY + ".region.none"))), choices(regions())))
        .optional()
        .line("country", 2)
        .optional()
        .line("languages", 60)
        .optional();
  }

  private FormPage changing(Input input, EnrolmentState enrolment) {
    return form(input, "change", one(enrolment.partner()), enrolment.details().name()).version();
  }

  private static EnrolmentFilter filter(QueryValues query) {
    var text = query.given("text");
    return new EnrolmentFilter(
        text.isEmpty() ? null : text,
        query.read("status", PartnersResource::status, ""),
        query.given("tier").isEmpty() ? null : query.given("tier"),
        query.read("region", RegionId::parse, ""));
  }

  private static Optional<EnrolmentStatus> status(String code) {
    return Arrays.stream(EnrolmentStatus.values())
        .filter(status -> status.code().equals(code))
        .findFirst();
  }

  private static String lead(Map<EnrolmentStatus, Long> counts, Texts texts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    var sentences =
        Stream.of(
                EnrolmentStatus.PROVISIONING,
                EnrolmentStatus.SUSPENDED,
                EnrolmentStatus.OFFBOARDING)
            .filter(counts::containsKey)
            .map(
                status ->
                    texts.get(KEY + ".lead." + status.code(), counts.getOrDefault(status, 0L)));
    var active = texts.get(KEY + ".lead", counts.getOrDefault(EnrolmentStatus.ACTIVE, 0L), all);
    return Stream.concat(Stream.of(active), sentences).collect(Collectors.joining(" "));
  }

  private @Nullable String notice(QueryValues query, Texts texts) {
    return query.told(
        texts,
        KEY + ".done",
        partner ->
            PartnerId.parse(partner)
                .flatMap(id -> enrolments.find(caller.scope(), id))
                .map(found -> found.details().name()),
        "created",
        "changed",
        "suspended",
        "resumed",
        "set-up",
        "view-ended");
  }

  static Cell status(EnrolmentStatus status, Texts texts) {
    return Cell.chip(texts.get(KEY + ".status." + status.code()), tone(status));
  }

  static Tone tone(EnrolmentStatus status) {
    return switch (status) {
      case ACTIVE -> Tone.GOOD;
      case PROVISIONING -> Tone.WATCH;
      case SUSPENDED -> Tone.BAD;
      case DRAFT, OFFBOARDING, ENDED -> Tone.QUIET;
    };
  }

  private static Stream<Choice> statuses(Texts texts) {
    return Arrays.stream(EnrolmentStatus.values())
        .map(status -> Choice.of(status.code(), texts.get(KEY + ".status." + status.code())));
  }

  /** Names by code, the highest first. */
  private Map<String, String> tiers(Texts texts) {
    return directory.tiers(caller.scope()).stream()
        .collect(
            Collectors.toMap(
                TierEntry::code,
                tier -> tier.name(texts.locale()),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private Map<String, String> regions() {
    return directory.regions(caller.scope()).stream()
        .collect(
            Collectors.toMap(
                region -> region.id().toString(),
                RegionEntry::name,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static Stream<Choice> choices(Map<String, String> names) {
    return names.entrySet().stream().map(name -> Choice.of(name.getKey(), name.getValue()));
  }

  private EnrolmentState find(String partner) {
    return PartnerId.parse(partner)
        .flatMap(id -> enrolments.find(caller.scope(), id))
        .orElseThrow(ProblemException::notFound);
  }

  private String one(PartnerId partner) {
    return path() + "/" + partner;
  }

  private String path() {
    return "/n/" + caller.network().orElseThrow().id() + "/partners";
  }
}
