package org.comeasure.administration.provisioning.boundary;

import static org.comeasure.tenancy.Allowed.Whom.OPERATORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import org.comeasure.administration.provisioning.store.ProvisioningStore;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.tenancy.Allowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Partners that are not at the sign-in service as they have to be, for operators. */
@Path("/api/v1/platform/provisioning-problems")
@RequestScoped
@Tag(name = "Platform")
public class ProvisioningProblemsApi {

  private static final int MOST = 200;

  @Inject ProvisioningStore store;
  @Inject RetriedTransaction transaction;
  @Inject Reader reader;

  @Schema(name = "ProvisioningProblem")
  @JsonbNillable
  @JsonbPropertyOrder({
    "manufacturer",
    "network",
    "partner",
    "status",
    "problem",
    "detail",
    "seenAt"
  })
  public record ProblemView(
      @Schema(example = "Velmora Climate") String manufacturer,
      @Schema(description = "Its id", example = "0MZK4Q0WG8V2Q") String network,
      @Schema(description = "The partner's id", example = "0MZK4Q0WG8V2S") String partner,
      @Schema(
              enumeration = {
                "draft",
                "provisioning",
                "active",
                "suspended",
                "offboarding",
                "ended"
              },
              example = "provisioning")
          String status,
      @Schema(
              description = "What is wrong, and what to do",
              example = "The sign-in service did not answer. It is tried again by itself.")
          String problem,
      @Schema(
              description = "What the sign-in service said, in its own words",
              example = "status 503",
              nullable = true)
          @Nullable String detail,
      Instant seenAt) {

    static ProblemView of(ProvisioningStore.Problem problem, Texts texts) {
      var last = problem.last();
      return new ProblemView(
          problem.manufacturer(),
          problem.network().toString(),
          problem.partner().toString(),
          problem.status(),
          texts.get(Objects.requireNonNull(last.problem())),
          last.detail(),
          last.at());
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed(OPERATORS)
  @Operation(
      summary = "Partners that could not be set up or have drifted, the newest first",
      description = "200 at most. Partners go by their ids, as operators do not administer them.")
  public CursorPage<ProblemView> problems() {
    var texts = reader.texts();
    return CursorPage.last(
        transaction.run(() -> store.problems(MOST)).stream()
            .map(problem -> ProblemView.of(problem, texts))
            .toList());
  }
}
