package org.comeasure.tenancy.boundary.people;

import static org.comeasure.tenancy.Allowed.Whom.SIGNED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.LanguageCookie;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.boundary.identity.Admission;
import org.comeasure.tenancy.boundary.identity.IdentitySettings;
import org.comeasure.tenancy.boundary.identity.SignOut;
import org.comeasure.tenancy.boundary.people.ChooseForMe.Choices;
import org.comeasure.tenancy.boundary.people.ProfilePage.SessionRow;
import org.comeasure.tenancy.domain.Person;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.jspecify.annotations.Nullable;

/** What everybody who has signed in reads and chooses about itself. */
@Path("/profile")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Allowed(SIGNED_IN)
public class ProfileResource {

  private static final String PATH = "/profile";
  private static final Set<String> DONE = Set.of("saved", "ended");

  @Inject Caller caller;
  @Inject Admission admission;
  @Inject ChooseForMe choices;
  @Inject SignOut signOut;
  @Inject IdentitySettings settings;
  @Inject Reader reader;
  @Inject @RealTime Clock clock;

  @GET
  public View show(@QueryParam("done") @DefaultValue("") String done) {
    var person = person();
    var notice = DONE.contains(done) ? reader.texts().get("tenancy.profile." + done) : null;
    return page(person, Choices.of(person), List.of(), notice);
  }

  @POST
  public Response save(
      @FormParam(ChooseForMe.LANGUAGE) @DefaultValue("") String language,
      @FormParam(ChooseForMe.ZONE) @DefaultValue("") String zone) {
    var person = person();
    var given = new Choices(language, zone);
    var errors = choices.choose(person, given, "", reader.texts());
    if (!errors.isEmpty()) {
      return Response.status(422).entity(page(person, given, errors, null)).build();
    }
    var cookie =
        Languages.find(language)
            .map(chosen -> LanguageCookie.of(chosen, settings.secure()))
            .orElseGet(() -> LanguageCookie.gone(settings.secure()));
    return Response.seeOther(settings.at(PATH + "?done=saved")).cookie(cookie).build();
  }

  @POST
  @Path("end-other-sessions")
  public Response endOthers() {
    signOut.endOthers(person().subject(), admission.session().orElse(null));
    return Response.seeOther(settings.at(PATH + "?done=ended")).build();
  }

  /** Whoever shows a token of a program has none. */
  private Person person() {
    return caller
        .identity()
        .flatMap(identity -> choices.find(identity.subject()))
        .orElseThrow(ProblemException::notFound);
  }

  private View page(
      Person person, Choices given, List<FieldError> errors, @Nullable String notice) {
    var email = person.email();
    return View.of(
        "tenancy/profile",
        new ProfilePage(
            person.name(),
            email == null ? "" : email,
            settings.account().toString(),
            languages(given.language()),
            given.zone(),
            ChooseForMe.zones(),
            errors,
            signOut.sessions(person.subject()).stream().map(open -> row(open, person)).toList(),
            notice));
  }

  private List<Choice> languages(String chosen) {
    var all = new ArrayList<Choice>();
    all.add(new Choice("", reader.texts().get("tenancy.profile.language.any"), chosen.isEmpty()));
    for (var language : Languages.supported()) {
      var tag = language.toLanguageTag();
      all.add(new Choice(tag, Languages.ownName(language), tag.equals(chosen)));
    }
    return all;
  }

  private SessionRow row(PortalSession session, Person person) {
    var texts = reader.texts();
    var zone = Optional.ofNullable(person.zone()).orElseGet(this::networksZone);
    var current =
        admission
            .session()
            .filter(mine -> Arrays.equals(mine.idHash(), session.idHash()))
            .isPresent();
    return new SessionRow(
        session.device().isEmpty() ? texts.get("tenancy.profile.device.unknown") : session.device(),
        texts.formats().dateTime(session.createdAt(), zone),
        texts.formats().ago(session.lastSeenAt(), clock.instant(), zone),
        current);
  }

  private ZoneId networksZone() {
    return caller.networks().stream()
        .findFirst()
        .map(network -> network.zone().id())
        .orElse(ZoneId.of("UTC"));
  }
}
