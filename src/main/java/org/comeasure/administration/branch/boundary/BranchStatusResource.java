package org.comeasure.administration.branch.boundary;

import static org.comeasure.tenancy.Allowed.Whom.EDITORS;

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
import java.util.stream.Stream;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.BranchState;
import org.comeasure.tenancy.Branches;
import org.comeasure.tenancy.Caller;

/** Closes a branch, opens it again and merges it into another one, for people. */
@Path("/n/{network}/branches")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Allowed(EDITORS)
public class BranchStatusResource {

  private static final int MOST_TO_MERGE_INTO = 500;

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject Branches branches;
  @Inject ManageBranches manage;
  @Inject OneBranch one;

  @GET
  @Path("{branch}/close")
  public View askToClose(@PathParam("branch") String branch) {
    return closing(nothing(), one.find(branch)).view();
  }

  @POST
  @Path("{branch}/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(@PathParam("branch") String branch, MultivaluedMap<String, String> fields) {
    var found = one.find(branch);
    var input = Input.ofForm(fields, reader.texts(), ManageBranches.KEY);
    var reason = input.field("reason").required().max(ManageBranches.LONGEST_REASON).text();
    return input.clean()
        ? one.done("closed", manage.close(caller.scope(), found.id(), true, reason))
        : closing(input, found).refused();
  }

  @GET
  @Path("{branch}/reopen")
  public View askToReopen(@PathParam("branch") String branch) {
    return asking(nothing(), "reopen", one.find(branch)).view();
  }

  @POST
  @Path("{branch}/reopen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reopen(@PathParam("branch") String branch) {
    return one.done("opened", manage.close(caller.scope(), one.find(branch).id(), false, ""));
  }

  @GET
  @Path("{branch}/merge")
  public View askToMerge(@PathParam("branch") String branch) {
    return merging(nothing(), one.find(branch)).view();
  }

  @POST
  @Path("{branch}/merge")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response merge(@PathParam("branch") String branch, MultivaluedMap<String, String> fields) {
    var from = one.find(branch);
    var input = Input.ofForm(fields, reader.texts(), ManageBranches.KEY);
    var into =
        input
            .field("into")
            .required()
            .as(id -> others(from).filter(other -> other.id().toString().equals(id)).findFirst());
    return into == null
        ? merging(input, from).refused()
        : one.done("merged", manage.merge(caller.scope(), from.id(), into.id()));
  }

  private Input nothing() {
    return Input.ofValues(Map.of(), reader.texts(), ManageBranches.KEY);
  }

  private FormPage asking(Input input, String what, BranchState branch) {
    return one.form(input, what, branch).say(ManageBranches.KEY + "." + what + ".text");
  }

  private FormPage closing(Input input, BranchState branch) {
    return asking(input, "close", branch).line("reason", ManageBranches.LONGEST_REASON).danger();
  }

  private FormPage merging(Input input, BranchState from) {
    return asking(input, "merge", from)
        .choice("into", others(from).map(other -> Choice.of(other.id(), other.details().name())))
        .danger();
  }

  /** Those of the same partner that are open. */
  private Stream<BranchState> others(BranchState branch) {
    return branches
        .page(
            caller.scope(),
            new Branches.Filter(null, branch.partner(), true),
            1,
            MOST_TO_MERGE_INTO)
        .items()
        .stream()
        .filter(other -> !other.id().equals(branch.id()));
  }
}
