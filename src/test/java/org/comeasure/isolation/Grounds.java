package org.comeasure.isolation;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.cast.Manufacturer;
import org.comeasure.testing.cast.Partner;
import org.comeasure.testing.stage.Stage;

/** Lays out the tenants that the matrix tries against each other, each with rows of its own. */
final class Grounds {

  /** Parameters that name no tenant's object. */
  static final Map<String, String> OF_NOBODY =
      Map.of(
          "hash", "0",
          "manufacturer", "0",
          "name", "nothing.css",
          "type", "not-found",
          "colour: [0-9a-f]{6}", "0f5c6e",
          "format: csv|xlsx|pdf", "csv");

  private final Stage stage;
  final Ground kiel;
  final Ground hamburg;
  final Ground frost;
  final Ground hofmann;
  final Ground unknown;

  Grounds(Stage stage) {
    this.stage = stage;
    TargetRows.beginAnew();
    kiel = lay(Cast.VELMORA, "velmora-api", Cast.NORDWIND, "Kiel");
    hamburg = lay(Cast.VELMORA, "velmora-api", Cast.NORDWIND, "Hamburg");
    frost = lay(Cast.VELMORA, "velmora-api", Cast.FROST, "Leeds");
    hofmann = lay(Cast.BRENTA, "brenta-api", Cast.HOFMANN, "Soest");
    unknown = unknown();
  }

  private Ground lay(Manufacturer manufacturer, String client, Partner partner, String city) {
    var network =
        stage.number(
            "select id from manufacturer where organization_id = ?", manufacturer.organization());
    var partnerId =
        stage.number(
            "select partner_id from enrolment where manufacturer_id = ? and organization_id = ?",
            network,
            partner.organization());
    var branch =
        stage.number("select id from branch where partner_id = ? and name = ?", partnerId, city);
    var canary = "canary-" + city.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
    var link = link(branch, canary);
    var response =
        stage.respond(
            client,
            print(network),
            """
            {"partner": "%s", "branch": "%s", "touchpoint": "repair-visit", "language": "en",
             "answers": {"recommend": 9, "satisfied": 5, "comment": "said %s"}}
            """
                .formatted(print(partnerId), print(branch), canary));
    var touchpoint = stage.number("select touchpoint_id from link where id = ?", link);
    var parameters = new HashMap<>(OF_NOBODY);
    logo(network);
    parameters.put("network", print(network));
    parameters.put("partner", print(partnerId));
    parameters.put("branch", print(branch));
    parameters.put("link", print(link));
    parameters.put("code", stage.text("select code from link where id = ?", link));
    parameters.put("response", response);
    parameters.put("touchpoint", print(touchpoint));
    parameters.put("job", print(job(network, partnerId, branch)));
    parameters.put("questionnaire", print(questionnaire(network, touchpoint, canary)));
    parameters.put("person", print(person(network, partnerId, canary)));
    parameters.put("tier", tier(network));
    parameters.put("region", print(region(network)));
    var targets = new TargetRows(stage, network);
    parameters.put("target", print(targets.target(partnerId, canary)));
    parameters.put("former", print(targets.target(partnerId, canary)));
    parameters.put("benchmark", print(targets.benchmark(manufacturer, canary)));
    parameters.put("formerBenchmark", print(targets.benchmark(manufacturer, canary)));
    return new Ground(city, parameters, canary);
  }

  /** The manufacturer's, which its partners show as long as they have none. */
  private void logo(long network) {
    stage.change(
        "insert ignore into stored_file (manufacturer_id, hash, media_type, content)"
            + " values (?, sha2('logo', 256), 'image/png', 'logo')",
        network);
    stage.change("update manufacturer set brand_logo = sha2('logo', 256) where id = ?", network);
  }

  /** As others find their forms without one. */
  void restore() {
    stage.change("update manufacturer set brand_logo = null");
  }

  /** One of the ground's own, as the matrix revokes it. */
  private long link(long branch, String canary) {
    var id = TsidCreator.getTsid().toLong();
    stage.change(
        "insert into link (id, manufacturer_id, partner_id, branch_id, touchpoint_id,"
            + " questionnaire_id, code, channel, label)"
            + " select ?, l.manufacturer_id, l.partner_id, l.branch_id, l.touchpoint_id,"
            + " l.questionnaire_id, ?, 'qr', ? from link l"
            + " join touchpoint t on t.id = l.touchpoint_id"
            + " where l.branch_id = ? and t.code = 'repair-visit' limit 1",
        id,
        UUID.randomUUID().toString().replace("-", "").substring(0, 22),
        "Repair " + canary,
        branch);
    return id;
  }

  /** Somebody whose invitation has gone out; what the matrix does to it is told nobody. */
  private long person(long network, long partner, String canary) {
    var id = TsidCreator.getTsid().toLong();
    stage.change(
        "insert into membership (id, manufacturer_id, partner_id, email, first_name, last_name,"
            + " language, role, status, created_at, invited_at, mailed_at)"
            + " values (?, ?, ?, ?, ?, 'Matrix', 'en', 'partner-viewer', 'invited',"
            + " utc_timestamp(3), utc_timestamp(3), utc_timestamp(3) + interval 1 day)",
        id,
        network,
        partner,
        canary + "@matrix.example",
        canary);
    return id;
  }

  /** One that nobody is in. */
  private String tier(long network) {
    var id = TsidCreator.getTsid().toLong();
    var code = "m" + Long.toString(id, Character.MAX_RADIX);
    stage.change(
        "insert into tier (id, manufacturer_id, code, position, name) values (?, ?, ?, 9, ?)",
        id,
        network,
        code,
        "{\"en\": \"Matrix\"}");
    return code;
  }

  /** One that nothing sits in. */
  private long region(long network) {
    var id = TsidCreator.getTsid().toLong();
    stage.change(
        "insert into region (id, manufacturer_id, name) values (?, ?, ?)",
        id,
        network,
        "Matrix " + id);
    return id;
  }

  /** A draft whose translation has a gap. */
  private long questionnaire(long network, long touchpoint, String canary) {
    var id = TsidCreator.getTsid().toLong();
    stage.change(
        "insert into questionnaire (id, manufacturer_id, touchpoint_id, code) values (?, ?, ?, ?)",
        id,
        network,
        touchpoint,
        "q" + Long.toString(id, Character.MAX_RADIX));
    stage.change(
        "insert into questionnaire_version (id, manufacturer_id, questionnaire_id, number, document)"
            + " values (?, ?, ?, 1, ?)",
        TsidCreator.getTsid().toLong(),
        network,
        id,
        """
        {"languages": ["en", "de"], "title": {"en": "%s"},
         "questions": [{"key": "words", "kind": "comment", "text": {"en": "What?"}}]}
        """
            .formatted(canary));
    return id;
  }

  /** One that has come to its end, of one branch. */
  private long job(long network, long partner, long branch) {
    var id = TsidCreator.getTsid().toLong();
    stage.change(
        "insert into job (id, manufacturer_id, partner_id, branches, kind, parameters,"
            + " request_hash, status, result, requested_by, created_at, finished_at)"
            + " values (?, ?, ?, ?, 'driver.weights', '{}', unhex(sha2(?, 256)), 'done', '{}',"
            + " 'matrix', utc_timestamp(3), utc_timestamp(3))",
        id,
        network,
        partner,
        Long.toString(branch),
        Long.toString(id));
    return id;
  }

  private Ground unknown() {
    var nowhere = new HashMap<>(kiel.parameters());
    nowhere.replaceAll(
        (name, id) -> OF_NOBODY.getOrDefault(name, print(TsidCreator.getTsid().toLong())));
    return new Ground("unknown", nowhere, "canary-of-nobody");
  }

  static String print(long id) {
    return Tsid.from(id).toString();
  }
}
