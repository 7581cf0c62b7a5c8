package org.comeasure.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.comeasure.shared.id.Tsids;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stack.OtherJava;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.Test;

/**
 * The same archive on the newest other Java of this machine, and on the server that goes with it.
 */
class OtherServerIT {

  private final Stage stage = Stage.open();

  @Test
  void formScorecardAndDescriptionAnswerOnTheOtherServer() throws Exception {
    var java = OtherJava.newest();
    if (java.isEmpty()) {
      System.err.println("NOT RUN: there is no Java here besides " + Runtime.version());
      abort("no other Java");
    }
    System.out.println("Also on Java " + java.get().version() + " of " + java.get().home());
    var node = stage.stack().startSecondPortal(java.get());
    try {
      long maker =
          stage.number(
              "select id from manufacturer where organization_id = ?", Cast.VELMORA.organization());
      var partner =
          stage.number(
              "select min(partner_id) from enrolment where manufacturer_id = ?"
                  + " and status = 'active'",
              maker);
      var code =
          stage.text(
              "select code from link where manufacturer_id = ? and status = 'active'"
                  + " order by id limit 1",
              maker);
      answers(node.resolve("/health/ready"));
      answers(node.resolve("/f/" + code));
      answers(node.resolve("/api/docs"));
      answers(
          node.resolve(
              "/api/v1/networks/%s/partners/%s/scorecard"
                  .formatted(Tsids.print(maker), Tsids.print(partner))));
      assertThat(answers(node.resolve("/openapi?format=JSON"))).contains("scorecard");
    } finally {
      stage.stack().stopSecondPortal();
    }
  }

  private String answers(URI address) throws Exception {
    var request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + stage.credentials().tokenOfClient("velmora-api"))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(200);
    return answer.body();
  }
}
