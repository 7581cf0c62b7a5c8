package org.comeasure.tenancy.boundary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.comeasure.testing.identity.KeycloakAdmin;
import org.comeasure.testing.identity.LoginPages;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.Test;

/** What Keycloak sends arrives where the demo and tests read it. */
class KeycloakMailIT {

  private static final String ANALYST = "c0a50000-0000-4000-8002-000000000003";

  private final Stage stage = Stage.open();

  @Test
  void whoIsAskedToSetAPasswordGetsALinkThatLeadsThere() throws Exception {
    var admin = new KeycloakAdmin(stage.stack());
    var refused =
        admin.ask(
            "PUT",
            "/comeasure/users/" + ANALYST + "/execute-actions-email?lifespan=600",
            "[\"UPDATE_PASSWORD\"]");
    assertThat(refused).isEmpty();

    var mail = stage.stack().mailbox().await("analyst@velmora.example");
    assertThat(mail.header("From")).contains("no-reply@comeasure.invalid");
    assertThat(mail.text()).isNotBlank();
    assertThat(mail.html()).contains("<");
    assertThat(page(mail.link("/realms/comeasure/"))).contains("comeasure");
  }

  private static String page(String link) throws Exception {
    var answer =
        new LoginPages()
            .client()
            .send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
