package org.comeasure.administration.branch.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.BranchState;
import org.comeasure.tenancy.Branches;
import org.comeasure.tenancy.Caller;

/** Finds the branch that an address names, for the caller, and leads to its forms and back. */
@RequestScoped
public class OneBranch {

  @Inject Caller caller;
  @Inject Branches branches;

  Optional<BranchState> ifAny(String branch) {
    return BranchId.parse(branch).flatMap(id -> branches.find(caller.scope(), id));
  }

  BranchState find(String branch) {
    return ifAny(branch).orElseThrow(ProblemException::notFound);
  }

  /**
   * @param what is done to it, as address and texts have it
   */
  FormPage form(Input input, String what, BranchState branch) {
    var key = ManageBranches.KEY + "." + what;
    return FormPage.of(input, key, path(branch) + "/" + what, back(branch), branch.details().name())
        .about(branch.partnerName());
  }

  Response done(String what, BranchState branch) {
    return QueryValues.afterwards(back(branch), what, branch.id());
  }

  private String back(BranchState branch) {
    return caller.scope().wholeNetwork() ? path() + "?partner=" + branch.partner() : path();
  }

  String path(BranchState branch) {
    return path() + "/" + branch.id();
  }

  String path() {
    return "/n/" + caller.network().orElseThrow().id() + "/branches";
  }
}
