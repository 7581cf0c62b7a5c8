package org.comeasure.administration.partner.boundary;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.EnrolmentState;
import org.comeasure.tenancy.Enrolments;
import org.comeasure.tenancy.PartnerId;

/** Lets a partner rest, takes it up again and sets it up once more, for people. */
@Path("/n/{network}/partners")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Allowed(ADMINISTRATORS)
public class PartnerStatusResource {

  private static final String KEY = ReadPartner.KEY;

  @Inject Caller caller;
  @Inject Enrolments enrolments;
  @Inject SuspendPartner suspendPartner;
  @Inject SetUpPartner setUpPartner;
  @Inject Reader reader;

  @GET
  @Path("{partner}/suspend")
  public View askToSuspend(@PathParam("partner") String partner) {
    return suspending(Input.ofValues(Map.of(), reader.texts(), KEY), find(partner)).view();
  }

  @POST
  @Path("{partner}/suspend")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response suspend(
      @PathParam("partner") String partner, MultivaluedMap<String, String> fields) {
    var found = find(partner);
    var input = Input.ofForm(fields, reader.texts(), KEY);
    var reason = input.field("reason").required().max(SuspendPartner.LONGEST_REASON).text();
    if (!input.clean()) {
      return suspending(input, found).refused();
    }
    suspendPartner.suspend(caller.scope(), found.partner(), reason);
    return done("suspended", found);
  }

  @POST
  @Path("{partner}/resume")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response resume(@PathParam("partner") String partner) {
    var found = find(partner);
    suspendPartner.resume(caller.scope(), found.partner(), "");
    return done("resumed", found);
  }

  @POST
  @Path("{partner}/set-up")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setUp(@PathParam("partner") String partner) {
    var found = find(partner);
    setUpPartner.request(caller.scope(), found.partner());
    return done("set-up", found);
  }

  private FormPage suspending(Input input, EnrolmentState enrolment) {
    var page = page(enrolment);
    return FormPage.of(input, KEY + ".suspend", page + "/suspend", page, enrolment.details().name())
        .say(KEY + ".suspend.text")
        .line("reason", SuspendPartner.LONGEST_REASON)
        .danger();
  }

  private Response done(String what, EnrolmentState enrolment) {
    return QueryValues.afterwards(page(enrolment), what, enrolment.partner());
  }

  private EnrolmentState find(String partner) {
    return PartnerId.parse(partner)
        .flatMap(id -> enrolments.find(caller.scope(), id))
        .orElseThrow(ProblemException::notFound);
  }

  private String page(EnrolmentState enrolment) {
    return "/n/" + caller.network().orElseThrow().id() + "/partners/" + enrolment.partner();
  }
}
