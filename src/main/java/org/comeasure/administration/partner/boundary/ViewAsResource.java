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
import java.net.URI;
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
import org.comeasure.tenancy.PartnerViews;

/** How somebody who runs a network sees what one of its partners sees. */
@Path("/n/{network}/partners/{partner}/view-as")
@RequestScoped
@Allowed(ADMINISTRATORS)
@Produces(MediaType.TEXT_HTML)
public class ViewAsResource {

  private static final String KEY = ReadPartner.KEY;
  private static final int LONGEST_REASON = 200;

  @Inject Caller caller;
  @Inject Enrolments enrolments;
  @Inject ViewAsPartner view;
  @Inject Reader reader;

  @GET
  public View ask(@PathParam("partner") String partner) {
    return asking(Input.ofValues(Map.of(), reader.texts(), KEY), find(partner)).view();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(
      @PathParam("partner") String partner, MultivaluedMap<String, String> fields) {
    var input = Input.ofForm(fields, reader.texts(), KEY);
    var reason = input.field("reason").required().max(LONGEST_REASON).text();
    var enrolment = find(partner);
    if (!input.clean()) {
      return asking(input, enrolment).refused();
    }
    var id = view.begin(caller.scope(), enrolment.partner(), reason);
    return Response.seeOther(URI.create("/n/" + id + "/scorecard")).build();
  }

  /** One that is over already is over. */
  @POST
  @Path("end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(@PathParam("partner") String partner) {
    var id = find(partner).partner();
    view.end(caller.scope(), id);
    return QueryValues.afterwards(path(id), "view-ended", id);
  }

  private FormPage asking(Input input, EnrolmentState enrolment) {
    var page = path(enrolment.partner());
    return FormPage.of(input, KEY + ".view-as", page + "/view-as", page, enrolment.details().name())
        .say(KEY + ".view-as.text", PartnerViews.LASTS.toMinutes())
        .line("reason", LONGEST_REASON)
        .help(KEY + ".view-as.reason");
  }

  private EnrolmentState find(String partner) {
    return PartnerId.parse(partner)
        .flatMap(id -> enrolments.find(caller.scope(), id))
        .orElseThrow(ProblemException::notFound);
  }

  private String path(PartnerId partner) {
    return "/n/" + caller.network().orElseThrow().id() + "/partners/" + partner;
  }
}
