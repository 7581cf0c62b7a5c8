package org.comeasure.tenancy.boundary;

import static org.comeasure.tenancy.Allowed.Whom.SIGNED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comeasure.shared.json.Documents;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.boundary.people.ChooseForMe;
import org.comeasure.tenancy.domain.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who the portal takes the caller for, and what a person may choose about itself. */
@Path("/api/v1/me")
@RequestScoped
@Tag(name = "Me")
public class MeResource {

  private static final String ADVICE =
      "Send a JSON object with language, timeZone or both, such as {\"language\": \"de\"}.";

  @Inject Caller caller;
  @Inject ChooseForMe choices;
  @Inject Reader reader;

  @Schema(name = "Me")
  public record MeView(
      @Schema(description = "The caller's id at the identity provider") String subject,
      @Schema(description = "The person's or client's name") String name,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = HeldView.class,
              description = "The networks that the caller holds a place in")
          List<HeldView> networks,
      @Schema(description = "Whether the caller runs the platform") boolean operator,
      @Schema(description = "The person's address; absent for programs", example = "a@b.example")
          @Nullable String email,
      @Schema(
              description =
                  "The language of pages and mails that the person has chosen; absent for the"
                      + " browser's",
              example = "de")
          @Nullable String language,
      @Schema(
              description =
                  "IANA zone in which the person reads times in mails; absent for the network's",
              example = "Europe/Berlin")
          @Nullable String timeZone) {}

  @Schema(name = "HeldNetwork")
  public record HeldView(
      @Schema(description = "What stands for {network} in paths") String id,
      @Schema(description = "The manufacturer's name") String manufacturer,
      @Schema(description = "The partner's name, where the caller belongs to a partner")
          @Nullable String partner,
      @Schema(description = "The partner's id, where the caller belongs to a partner")
          @Nullable String partnerId,
      @Schema(
              description = "IANA zone of the network: its days and months begin there",
              example = "Europe/Berlin")
          String timeZone,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = String.class,
              description = "Names of the branches that the caller is limited to; empty for all")
          List<String> branches,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = String.class,
              description = "The roles held in this network")
          List<String> roles) {

    static HeldView of(Network held) {
      var partner = held.scope().partner();
      return new HeldView(
          held.id(),
          held.manufacturer(),
          held.partner().orElse(null),
          partner == null ? null : partner.toString(),
          held.zone().toString(),
          held.branches(),
          held.roles().stream().map(Role::toString).sorted().toList());
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed(SIGNED_IN)
  @Operation(summary = "The caller and the networks to choose from")
  public MeView me() {
    return view(choices.find(identity().subject()));
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed(SIGNED_IN)
  @Operation(
      summary = "Choose language and time zone",
      description =
          "What is left out stays; null takes a choice back. Name and address are changed at the"
              + " identity provider. For persons who have signed in to the portal before.")
  @RequestBody(content = @Content(example = "{\"language\": \"de\", \"timeZone\": null}"))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MeView.class)))
  @APIResponse(
      responseCode = "404",
      description = "The caller has no profile, as programs have none")
  public MeView choose(byte[] body) {
    var given = Documents.object(body, ADVICE, Set.of(ChooseForMe.LANGUAGE, ChooseForMe.ZONE));
    var person = choices.find(identity().subject()).orElseThrow(ProblemException::notFound);
    var before = ChooseForMe.Choices.of(person);
    var wanted =
        new ChooseForMe.Choices(
            text(given, ChooseForMe.LANGUAGE, before.language()),
            text(given, ChooseForMe.ZONE, before.zone()));
    var errors = choices.choose(person, wanted, "/", reader.texts());
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).exception();
    }
    return view(choices.find(person.subject()));
  }

  /** Whatever is no text can be no choice, and is told like one that is not offered. */
  private static String text(JsonObject given, String name, String before) {
    if (!given.containsKey(name)) {
      return before;
    }
    if (given.isNull(name)) {
      return "";
    }
    return given.get(name) instanceof JsonString text && !text.getString().isBlank()
        ? text.getString()
        : given.get(name).toString();
  }

  private Caller.Identity identity() {
    return caller.identity().orElseThrow(() -> Problem.of(ProblemType.NOT_SIGNED_IN).exception());
  }

  private MeView view(Optional<Person> person) {
    var identity = identity();
    var language = person.map(Person::language).orElse(null);
    var zone = person.map(Person::zone).orElse(null);
    return new MeView(
        identity.subject(),
        identity.name(),
        caller.networks().stream().map(HeldView::of).toList(),
        identity.operator(),
        person.map(Person::email).orElse(null),
        language == null ? null : language.toLanguageTag(),
        zone == null ? null : zone.getId());
  }
}
