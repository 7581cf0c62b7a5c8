package org.comeasure.collection.boundary.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comeasure.collection.boundary.FailingObserver;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Parallel;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Tallied;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that is repeated is answered again and not done again, whoever else repeats it. */
@InContainer
class IntakeIT {

  private static final String CLIENT = "nordwind-api";

  @Inject TakeIn takeIn;
  @Inject ForgetRequests forgetRequests;
  @Inject FailingObserver observer;
  @Inject DataSource source;
  @Inject Parallel parallel;

  private Sql sql;
  private NewNetwork velmora;
  private NewNetwork brenta;
  private PartnerId nordwind;
  private PartnerId frost;
  private BranchId kiel;
  private BranchId leeds;
  private TenantScope scope;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal().addClass(FailingObserver.class);
  }

  @BeforeEach
  void twoNetworks() {
    sql = new Sql(source);
    var both = NewNetwork.neighbours(source);
    velmora = both[0];
    brenta = both[1];
    nordwind = velmora.partner("Nordwind");
    frost = velmora.partner("Frost");
    kiel = velmora.branch(nordwind, "Kiel");
    leeds = velmora.branch(frost, "Leeds");
    scope = velmora.scope(nordwind);
  }

  @Test
  void thirtyAtOnceWithOneKeyAreOneRequest() throws SQLException {
    var body = batch(20);
    Callable<Taken> post = () -> take("k", body);
    assertThat(new HashSet<>(parallel.call(Collections.nCopies(30, post)))).hasSize(1);
    assertThat(rows()).isEqualTo(20);
    assertThat(counted()).isEqualTo(20);
  }

  @Test
  void theKeptAnswerIsTheSameToTheByte() throws SQLException {
    var first = take("k", batch(3));
    assertThat(take("k", batch(3))).isEqualTo(first);
    var kept = "select result from intake_request where manufacturer_id = ?";
    assertThat(sql.texts(kept, velmora.id().value())).containsExactly(first.json());
    assertThat(rows()).isEqualTo(3);
  }

  @Test
  void anotherBodyUnderTheKeyIsRefused() throws SQLException {
    take("k", item("", 9));
    refused(ProblemType.KEY_REUSED, () -> take("k", item("", 8)));
    assertThat(rows()).isOne();
  }

  @Test
  void keysOfOthersAreOtherKeys() throws SQLException {
    var body = item("", 9);
    var own = take("k", body);
    assertThat(takeIn.take(scope, "another-client", "k", bytes(body))).isNotEqualTo(own);
    var country = item("'country':'DE',", 9).replace("'branch':'" + kiel + "',", "");
    var hofmann = brenta.scope(brenta.partner("Hofmann"));
    assertThat(takeIn.take(hofmann, CLIENT, "k", bytes(country))).isNotEqualTo(own);
    assertThat(takeIn.take(velmora.scope(frost), CLIENT, "k", bytes(country))).isNotEqualTo(own);
    assertThat(rows()).isEqualTo(3);
    assertThat(kept()).isEqualTo(3);
  }

  @Test
  void oneOwnKeyUnderManyRequestsIsOneResponse() throws SQLException {
    var calls =
        IntStream.range(0, 30)
            .mapToObj(i -> (Callable<Taken>) () -> take("k" + i, item("'key':'job-1',", 9)))
            .toList();
    var answers = parallel.call(calls);
    assertThat(answers.stream().map(answer -> json(answer).getString("id")).distinct()).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(rows()).isOne();
    refused(ProblemType.KEY_REUSED, () -> take("other", item("'key':'job-1',", 3)));
  }

  @Test
  void aBadMemberFailsAlone() throws SQLException {
    var foreign = item("", 9).replace(kiel.toString(), leeds.toString());
    var sibling = item("'partner':'" + frost + "',", 9);
    var body = "[" + String.join(",", item("", 9), foreign, sibling, item("", 99), "5") + "]";
    var answer = json(take("k", body));
    assertThat(answer.getInt("stored")).isOne();
    assertThat(answer.getInt("rejected")).isEqualTo(4);
    var places =
        answer.getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(item -> item.getString("status").equals("rejected"))
            .map(item -> item.getJsonObject("problem").getJsonArray("errors").getJsonObject(0))
            .map(error -> error.getString("pointer"))
            .toList();
    assertThat(places).containsExactly("/1/branch", "/2/partner", "/3/answers/recommend", "/4");
    assertThat(rows()).isOne();
  }

  @Test
  void aSingleBadResponseLeavesNothingAndMayBeMended() throws SQLException {
    refused(ProblemType.INVALID_INPUT, () -> take("k", item("", 11)));
    assertThat(kept()).isZero();
    assertThat(take("k", item("", 10)).status()).isEqualTo(201);
  }

  @Test
  void aFailingObserverTakesTheRequestBackToo() throws SQLException {
    observer.breakFor(velmora.id());
    assertThatThrownBy(() -> take("k", batch(5))).hasStackTraceContaining("cannot count");
    assertThat(rows()).isZero();
    assertThat(kept()).isZero();
  }

  @Test
  void foreignLinksAreUnknown() throws SQLException {
    var hofmann = brenta.partner("Hofmann");
    for (var one : List.of(frost, hofmann)) {
      var network = one.equals(frost) ? velmora : brenta;
      var code = "code-" + one;
      var asked = network.asked("sale");
      network.insert(
          "link",
          "id",
          one.value(),
          "manufacturer_id",
          network.id().value(),
          "partner_id",
          one.value(),
          "touchpoint_id",
          asked.touchpoint(),
          "questionnaire_id",
          asked.questionnaire(),
          "code",
          code,
          "channel",
          "qr",
          "label",
          "Desk");
      var body = "{'link':'" + code + "','country':'DE','answers':{'recommend':1,'satisfied':1}}";
      refused(ProblemType.INVALID_INPUT, () -> take(code, body));
      assertThat(takeIn.take(network.scope(one), CLIENT, "own", bytes(body)).status())
          .isEqualTo(201);
    }
  }

  @Test
  void oldRequestsAreForgottenAndYoungOnesKept() throws SQLException {
    take("old", item("", 9));
    var age = "update intake_request set created_at = created_at - interval ? hour";
    sql.execute(age + " where manufacturer_id = ?", 24 * 7 + 1, velmora.id().value());
    take("young", item("", 9));
    forgetRequests.run();
    assertThat(kept()).isOne();
  }

  private Taken take(String key, String body) {
    return takeIn.take(scope, CLIENT, key, bytes(body));
  }

  private String batch(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> item("", i % 11))
        .collect(Collectors.joining(",", "{'items':[", "]}"));
  }

  private String item(String more, int score) {
    return "{%s'touchpoint':'sale','branch':'%s','answers':{'recommend':%d,'satisfied':4}}"
        .formatted(more, kiel, score);
  }

  private static byte[] bytes(String body) {
    return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject json(Taken answer) {
    try (var reader = Json.createReader(new StringReader(answer.json()))) {
      return reader.readObject();
    }
  }

  private static void refused(ProblemType type, Callable<Taken> post) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(post::call)
        .extracting(e -> e.problem().type())
        .isEqualTo(type);
  }

  private long rows() throws SQLException {
    var rows = "select count(*) from response where manufacturer_id = ?";
    return sql.number(rows, velmora.id().value());
  }

  private long kept() throws SQLException {
    var rows = "select count(*) from intake_request where manufacturer_id = ?";
    return sql.number(rows, velmora.id().value());
  }

  private long counted() throws SQLException {
    return Tallied.answers(
            sql, MeasureEntry.NPS, "tally_day", "manufacturer_id = ?", velmora.id().value())
        .n();
  }
}
