package org.comeasure.isolation;

import static org.comeasure.isolation.Row.ADMIN;
import static org.comeasure.isolation.Row.EVERY;
import static org.comeasure.isolation.Row.MANUFACTURER;
import static org.comeasure.isolation.Row.PARTNER;
import static org.comeasure.isolation.Row.WRITERS;
import static org.comeasure.isolation.Row.anybody;
import static org.comeasure.isolation.Row.network;
import static org.comeasure.isolation.Row.operator;
import static org.comeasure.isolation.Row.signedIn;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The matrix: what is expected of each route. */
final class Rows {

  static final String RESPONSES = "GET /api/v1/networks/{network}/responses";

  private static final String A_RESPONSE =
      """
      {"partner": "{partner}", "branch": "{branch}", "touchpoint": "repair-visit",
       "language": "en", "answers": {"recommend": 8, "satisfied": 4}}
      """;

  private static final String A_CORRECTION =
      """
      {"reason": "Typed wrongly", "answers": {"recommend": 11}}
      """;

  private static final String A_LINK =
      """
      {"partner": "{partner}", "branch": "{branch}", "touchpoint": "repair-visit",
       "channel": "qr", "label": "At the till"}
      """;

  private static final String A_PARTNER =
      """
      {"name": "Matrix", "country": "DE", "languages": ["de"], "tier": "silver"}
      """;

  private static final String A_BRANCH =
      """
      {"partner": "{partner}", "name": "Matrix", "country": "DE"}
      """;

  private static final String A_MERGER =
      """
      {"into": "{branch}"}
      """;

  private static final String A_TIER =
      """
      {"code": "matrix", "names": {"en": "Matrix"}}
      """;

  private static final String A_REGION =
      """
      {"name": "Matrix"}
      """;

  private static final String A_TOUCHPOINT =
      """
      {"code": "matrix", "name": {"en": "Matrix"}}
      """;

  private static final String A_QUESTIONNAIRE =
      """
      {"code": "matrix", "touchpoint": "{touchpoint}", "languages": ["en"], "title": {"en": "Matrix"},
       "questions": [{"key": "words", "kind": "comment", "text": {"en": "What?"}}]}
      """;

  // With a gap, so that it is not published for the rows that follow.
  private static final String ANOTHER_QUESTIONNAIRE =
      """
      {"languages": ["en", "de"], "title": {"en": "Matrix"},
       "questions": [{"key": "words", "kind": "comment", "text": {"en": "What?"}}]}
      """;

  private static final String A_TARGET =
      """
      {"measure": "csat", "appliesTo": {"level": "partner", "id": "{partner}"},
       "touchpoint": {"id": "{touchpoint}"}, "value": 81, "from": "2031-01-01", "to": "2031-12-31"}
      """;

  private static final String ANOTHER_TARGET =
      """
      {"value": 4.5, "from": "2040-01-01", "note": "Agreed anew"}
      """;

  private static final String A_BENCHMARK =
      """
      {"measure": "nps", "value": 38, "source": "Yearly survey", "period": "2026",
       "from": "2031-01-01"}
      """;

  private static final String ANOTHER_BENCHMARK =
      """
      {"value": 4.5, "source": "Monthly survey", "period": "2040", "from": "2040-01-01",
       "note": "Corrected"}
      """;
  private static final String A_REVIEW =
      """
      {"partner": "{partner}", "day": "2026-11-20", "flag": "speeder", "decision": "confirmed"}
      """;

  private static final Map<String, String> REVIEW =
      Map.of(
          "partner", "{partner}",
          "day", "2026-11-20",
          "flag", "speeder",
          "decision", "confirmed");

  private static final Map<String, String> SUCCESSOR =
      Map.of("replaces", "{former}", "value", "4.5", "from", "2041-01-01", "note", "Agreed anew");

  private static final Map<String, String> NEW_SOURCE =
      Map.of(
          "replaces", "{formerBenchmark}",
          "value", "4.5",
          "source", "A survey",
          "period", "2040",
          "from", "2041-01-01",
          "note", "Corrected");

  private static final Map<String, String> OVER = Map.of("note", "Over");

  private static final Map<String, String> NEW_LINK =
      Map.of(
          "place", "{partner}/{branch}",
          "touchpoint", "{touchpoint}",
          "channel", "qr",
          "label", "At the till");

  static final List<Row> ALL =
      List.of(
          anybody("GET /f/{code}", 200),
          anybody("POST /f/{code}", 422),
          anybody("POST /f/{code}/started", 202),
          anybody("GET /f/{code}/thanks", 303),
          anybody("GET /f/{code}/logo/{hash}", 404),
          anybody("GET /assets/{hash}/{name}", 404),
          anybody("GET /theme/{colour: [0-9a-f]{6}}/{hash}/{name}", 404),
          anybody("GET /theme/{colour: [0-9a-f]{6}}.css", 200),
          anybody("GET /problems/{type}", 200),
          anybody("GET /api/docs", 200),
          anybody("GET /sign-in", 303),
          anybody("GET /sign-in/callback", 400),
          anybody("POST /sign-in/backchannel-logout", 400),
          anybody("POST /sign-out", 303, 403).fromAnotherSite(),
          anybody("GET /signed-out", 200),
          signedIn("GET /", 200, 303),
          signedIn("GET /programmes", 200),
          signedIn("GET /api/v1/me", 200),
          // Nothing that can be chosen; and who has never been at the portal has no profile.
          signedIn("PATCH /api/v1/me", 422, 404).json("{\"language\": \"tlh\"}"),
          signedIn("GET /profile", 200),
          signedIn("POST /profile", 422).form(Map.of("timeZone", "Nowhere")),
          signedIn("POST /profile/end-other-sessions", 303),
          operator("GET /platform"),
          operator("GET /api/v1/platform/manufacturers"),
          operator("POST /api/v1/platform/manufacturers", 422).json("{\"name\": \"\"}"),
          operator("GET /api/v1/platform/manufacturers/{manufacturer}", 404),
          operator("GET /api/v1/platform/manufacturers/{manufacturer}/provisioning", 404),
          operator("POST /api/v1/platform/manufacturers/{manufacturer}/provisioning", 404),
          operator("POST /api/v1/platform/manufacturers/{manufacturer}/administrators", 404)
              .json("{}"),
          operator("GET /platform/manufacturers/{manufacturer}/administrators/new", 404),
          operator("POST /platform/manufacturers/{manufacturer}/administrators", 404)
              .form(Map.of("email", "")),
          operator("POST /api/v1/platform/manufacturers/{manufacturer}/suspension", 404),
          operator("DELETE /api/v1/platform/manufacturers/{manufacturer}/suspension", 404),
          operator("GET /platform/manufacturers/new"),
          operator("POST /platform/manufacturers", 422).form(Map.of("name", "")),
          operator("GET /platform/manufacturers/{manufacturer}", 404),
          operator("GET /platform/manufacturers/{manufacturer}/suspend", 404),
          operator("POST /platform/manufacturers/{manufacturer}/suspend", 404)
              .form(Map.of("reason", "Matrix")),
          operator("POST /platform/manufacturers/{manufacturer}/resume", 404),
          operator("POST /platform/manufacturers/{manufacturer}/set-up", 404),
          operator("GET /api/v1/platform/routes"),
          operator("GET /platform/jobs"),
          operator("GET /api/v1/platform/jobs"),
          operator("GET /api/v1/platform/provisioning-problems"),
          network("GET /n/{network}/settings", EVERY, 200),
          network("GET /api/v1/networks/{network}/partners", EVERY, 200),
          network("GET /api/v1/networks/{network}/partners/{partner}", EVERY, 200),
          network("POST /api/v1/networks/{network}/partners", ADMIN, 201).json(A_PARTNER),
          network("GET /api/v1/networks/{network}/partners/{partner}/enrolment", ADMIN, 200),
          // Without a name, so that the partner stays as it is for the rows that follow.
          network("PUT /api/v1/networks/{network}/partners/{partner}/enrolment", ADMIN, 422)
              .json("{}"),
          network("GET /n/{network}/partners", MANUFACTURER, 200),
          network("GET /n/{network}/partners/new", ADMIN, 200),
          network("POST /n/{network}/partners", ADMIN, 303)
              .form(Map.of("name", "Matrix by hand", "tier", "silver")),
          network("GET /n/{network}/partners/{partner}", MANUFACTURER, 200),
          network("GET /n/{network}/partners/{partner}/change", ADMIN, 200),
          network("POST /n/{network}/partners/{partner}/change", ADMIN, 422)
              .form(Map.of("name", "")),
          network("GET /n/{network}/partners/{partner}/suspend", ADMIN, 200),
          network("POST /n/{network}/partners/{partner}/suspend", ADMIN, 422)
              .form(Map.of("reason", "")),
          network("POST /n/{network}/partners/{partner}/resume", ADMIN, 303),
          network("GET /n/{network}/partners/{partner}/view-as", ADMIN, 200),
          network("POST /n/{network}/partners/{partner}/view-as", ADMIN, 303)
              .form(Map.of("reason", "Matrix")),
          network("POST /n/{network}/partners/{partner}/view-as/end", ADMIN, 303),
          network("POST /n/{network}/partners/{partner}/set-up", ADMIN, 303),
          network("GET /api/v1/networks/{network}/partners/{partner}/provisioning", ADMIN, 200),
          network("POST /api/v1/networks/{network}/partners/{partner}/provisioning", ADMIN, 202),
          // With a reason that is none, so that the partner stays as it is for the rows that
          // follow.
          network("POST /api/v1/networks/{network}/partners/{partner}/suspension", ADMIN, 400)
              .query("?reason=%0A"),
          network("DELETE /api/v1/networks/{network}/partners/{partner}/suspension", ADMIN, 400)
              .query("?reason=%0A"),
          network("GET /n/{network}/brand", WRITERS, 200).query("?partner={partner}"),
          // In a colour that cannot be read, so that the brand stays as it is for others.
          network("POST /n/{network}/brand", WRITERS, 422)
              .query("?partner={partner}")
              .form(Map.of("accent", "#ffee00", "version", "0"))
              .inParts(),
          network("GET /n/{network}/brand/preview", WRITERS, 200).query("?partner={partner}"),
          network("POST /n/{network}/brand/preview", WRITERS, 200)
              .query("?partner={partner}")
              .form(Map.of("accent", "#7a1f5c"))
              .inParts(),
          network("GET /n/{network}/brand/logo", WRITERS, 200).query("?partner={partner}"),
          network("GET /api/v1/networks/{network}/brand", WRITERS, 200).query("?partner={partner}"),
          network("PUT /api/v1/networks/{network}/brand", WRITERS, 422)
              .query("?partner={partner}")
              .json("{\"accent\": \"#ffee00\"}"),
          network("GET /api/v1/networks/{network}/brand/logo", WRITERS, 200)
              .query("?partner={partner}"),
          network("PUT /api/v1/networks/{network}/brand/logo", WRITERS, 422)
              .query("?partner={partner}")
              .json("no picture"),
          network("DELETE /api/v1/networks/{network}/brand/logo", WRITERS, 200)
              .query("?partner={partner}"),
          network("GET /api/v1/networks/{network}/partners/{partner}/scorecard", EVERY, 200),
          network("GET /api/v1/networks/{network}/scorecard", MANUFACTURER, 200),
          network("GET /api/v1/networks/{network}/comparison", EVERY, 200),
          network("GET /api/v1/networks/{network}/branches", EVERY, 200),
          // The second finds that the first has given the name.
          network("POST /api/v1/networks/{network}/branches", WRITERS, 201, 422)
              .json(A_BRANCH)
              .refused(404, 422),
          network("GET /api/v1/networks/{network}/branches/{branch}", EVERY, 200),
          network("PUT /api/v1/networks/{network}/branches/{branch}", WRITERS, 422).json("{}"),
          // Into itself, so that the branch stays open for the rows that follow.
          network("POST /api/v1/networks/{network}/branches/{branch}/merger", WRITERS, 409)
              .json(A_MERGER),
          // With a reason that is none, so that the branch stays open.
          network("POST /api/v1/networks/{network}/branches/{branch}/closing", WRITERS, 400)
              .query("?reason=%0A"),
          network("DELETE /api/v1/networks/{network}/branches/{branch}/closing", WRITERS, 200),
          network("GET /api/v1/networks/{network}/people", WRITERS, 200),
          network("POST /api/v1/networks/{network}/people", WRITERS, 422).json("{}"),
          network("GET /api/v1/networks/{network}/partners/{partner}/people", WRITERS, 200),
          network("POST /api/v1/networks/{network}/partners/{partner}/people", WRITERS, 422)
              .json("{}"),
          network("GET /api/v1/networks/{network}/people/{person}", WRITERS, 200),
          network("PATCH /api/v1/networks/{network}/people/{person}", WRITERS, 422)
              .json("{\"role\": \"manufacturer-admin\"}"),
          network("POST /api/v1/networks/{network}/people/{person}/resend", WRITERS, 409),
          network("GET /n/{network}/people", WRITERS, 200).query("?partner={partner}"),
          network("GET /n/{network}/people/new", WRITERS, 200).query("?partner={partner}"),
          network("POST /n/{network}/people", WRITERS, 422).form(Map.of("partner", "{partner}")),
          network("GET /n/{network}/people/{person}/change", WRITERS, 200),
          network("POST /n/{network}/people/{person}/change", WRITERS, 422).form(Map.of()),
          network("GET /n/{network}/people/{person}/resend", WRITERS, 200),
          network("POST /n/{network}/people/{person}/resend", WRITERS, 409),
          network("GET /n/{network}/people/{person}/remove", WRITERS, 200),
          network("POST /n/{network}/people/{person}/remove", WRITERS, 422),
          network("DELETE /api/v1/networks/{network}/people/{person}", WRITERS, 202),
          network("GET /n/{network}/branches", EVERY, 200),
          network("GET /n/{network}/branches/new", WRITERS, 200).query("?partner={partner}"),
          network("POST /n/{network}/branches", WRITERS, 422)
              .form(Map.of("partner", "{partner}", "name", "")),
          network("GET /n/{network}/branches/{branch}/change", WRITERS, 200),
          network("POST /n/{network}/branches/{branch}/change", WRITERS, 422)
              .form(Map.of("name", "")),
          network("GET /n/{network}/branches/{branch}/close", WRITERS, 200),
          network("POST /n/{network}/branches/{branch}/close", WRITERS, 422)
              .form(Map.of("reason", "")),
          network("GET /n/{network}/branches/{branch}/reopen", WRITERS, 200),
          network("POST /n/{network}/branches/{branch}/reopen", WRITERS, 303),
          network("GET /n/{network}/branches/{branch}/merge", WRITERS, 200),
          network("POST /n/{network}/branches/{branch}/merge", WRITERS, 422)
              .form(Map.of("into", "")),
          network("GET /api/v1/networks/{network}/regions", EVERY, 200),
          // The second of the administrators finds that the first has added or removed it.
          network("POST /api/v1/networks/{network}/regions", ADMIN, 201, 422).json(A_REGION),
          network("GET /api/v1/networks/{network}/regions/{region}", MANUFACTURER, 200),
          network("PUT /api/v1/networks/{network}/regions/{region}", ADMIN, 422).json("{}"),
          network("GET /n/{network}/regions", MANUFACTURER, 200),
          network("GET /n/{network}/regions/new", ADMIN, 200),
          network("POST /n/{network}/regions", ADMIN, 422).form(Map.of("name", "")),
          network("GET /n/{network}/regions/{region}/change", ADMIN, 200),
          network("POST /n/{network}/regions/{region}/change", ADMIN, 422).form(Map.of("name", "")),
          network("GET /n/{network}/regions/{region}/remove", ADMIN, 200),
          network("POST /n/{network}/regions/{region}/remove", ADMIN, 303, 404),
          network("DELETE /api/v1/networks/{network}/regions/{region}", ADMIN, 204, 404),
          network("GET /api/v1/networks/{network}/tiers", MANUFACTURER, 200),
          network("POST /api/v1/networks/{network}/tiers", ADMIN, 201, 422).json(A_TIER),
          network("GET /api/v1/networks/{network}/tiers/{tier}", MANUFACTURER, 200),
          network("PUT /api/v1/networks/{network}/tiers/{tier}", ADMIN, 422).json("{}"),
          network("GET /n/{network}/tiers", MANUFACTURER, 200),
          network("GET /n/{network}/tiers/new", ADMIN, 200),
          network("POST /n/{network}/tiers", ADMIN, 422).form(Map.of("code", "")),
          network("GET /n/{network}/tiers/{tier}/change", ADMIN, 200),
          network("POST /n/{network}/tiers/{tier}/change", ADMIN, 422).form(Map.of("rank", "x")),
          network("GET /n/{network}/tiers/{tier}/remove", ADMIN, 200),
          network("POST /n/{network}/tiers/{tier}/remove", ADMIN, 303, 404),
          network("DELETE /api/v1/networks/{network}/tiers/{tier}", ADMIN, 204, 404),
          network("GET /api/v1/networks/{network}/touchpoints", EVERY, 200),
          network("POST /api/v1/networks/{network}/touchpoints", ADMIN, 201, 409)
              .json(A_TOUCHPOINT),
          network("GET /api/v1/networks/{network}/questionnaires", EVERY, 200),
          network(
              "GET /api/v1/networks/{network}/questionnaires/{questionnaire}", MANUFACTURER, 200),
          network("POST /api/v1/networks/{network}/questionnaires", ADMIN, 201, 409)
              .json(A_QUESTIONNAIRE)
              .refused(422),
          network("PUT /api/v1/networks/{network}/questionnaires/{questionnaire}", ADMIN, 200)
              .json(ANOTHER_QUESTIONNAIRE),
          network(
              "POST /api/v1/networks/{network}/questionnaires/{questionnaire}/publish", ADMIN, 422),
          // The second of the administrators finds that the first has thrown it away.
          network(
              "DELETE /api/v1/networks/{network}/questionnaires/{questionnaire}", ADMIN, 204, 404),
          network(RESPONSES, EVERY, 200),
          network("GET /api/v1/networks/{network}/responses/{response}", EVERY, 200),
          network("POST /api/v1/networks/{network}/responses", WRITERS, 201)
              .json(A_RESPONSE)
              .refused(422),
          // To be mended, so that the response stays what it is for the rows that follow.
          network("PUT /api/v1/networks/{network}/responses/{response}", ADMIN, 422)
              .json(A_CORRECTION),
          network("POST /api/v1/networks/{network}/responses/{response}/withdraw", ADMIN, 422)
              .json("{}"),
          network("GET /api/v1/networks/{network}/tally-checks", MANUFACTURER, 200, 404),
          network("POST /api/v1/networks/{network}/tally-checks", ADMIN, 202).json(""),
          network("GET /n/{network}/figures", MANUFACTURER, 200),
          network("POST /n/{network}/figures", ADMIN, 303).form(Map.of("what", "check")),
          network("GET /api/v1/networks/{network}/links", EVERY, 200),
          network("GET /api/v1/networks/{network}/links/{link}", EVERY, 200),
          network("POST /api/v1/networks/{network}/links", WRITERS, 201).json(A_LINK).refused(422),
          network("GET /n/{network}/targets", EVERY, 200),
          network("GET /n/{network}/targets/export/{format: csv|xlsx|pdf}", EVERY, 200),
          network("GET /n/{network}/targets/new", ADMIN, 200),
          network("GET /n/{network}/targets/{target}/change", ADMIN, 200),
          network("GET /n/{network}/targets/{target}/end", ADMIN, 200),
          network("POST /n/{network}/targets", ADMIN, 303).form(SUCCESSOR),
          network("GET /n/{network}/external-benchmarks/new", ADMIN, 200),
          network("GET /n/{network}/external-benchmarks/{benchmark}/change", ADMIN, 200),
          network("GET /n/{network}/external-benchmarks/{benchmark}/end", ADMIN, 200),
          network("POST /n/{network}/external-benchmarks", ADMIN, 303).form(NEW_SOURCE),
          network("GET /api/v1/networks/{network}/targets", EVERY, 200),
          network("GET /api/v1/networks/{network}/targets/{target}", EVERY, 200),
          network("POST /api/v1/networks/{network}/targets", ADMIN, 201)
              .json(A_TARGET)
              .refused(422),
          network("PUT /api/v1/networks/{network}/targets/{target}", ADMIN, 201)
              .json(ANOTHER_TARGET),
          network("DELETE /api/v1/networks/{network}/targets/{target}", ADMIN, 200)
              .query("?note=over"),
          network("GET /api/v1/networks/{network}/external-benchmarks", EVERY, 200),
          network(
              "GET /api/v1/networks/{network}/external-benchmarks/{benchmark}", MANUFACTURER, 200),
          network("POST /api/v1/networks/{network}/external-benchmarks", ADMIN, 201)
              .json(A_BENCHMARK),
          network("PUT /api/v1/networks/{network}/external-benchmarks/{benchmark}", ADMIN, 201)
              .json(ANOTHER_BENCHMARK),
          network("DELETE /api/v1/networks/{network}/external-benchmarks/{benchmark}", ADMIN, 200)
              .query("?note=over"),
          network("GET /api/v1/networks/{network}/flags", MANUFACTURER, 200),
          network("POST /api/v1/networks/{network}/flags/review", ADMIN, 200).json(A_REVIEW),
          network("GET /n/{network}/integrity", MANUFACTURER, 200),
          network("GET /n/{network}/integrity/export/{format: csv|xlsx|pdf}", MANUFACTURER, 200),
          network("POST /n/{network}/integrity/look", ADMIN, 303),
          network("POST /n/{network}/integrity/review", ADMIN, 303).form(REVIEW),
          network("POST /n/{network}/targets/{target}/end", ADMIN, 303).form(OVER),
          network("POST /n/{network}/external-benchmarks/{benchmark}/end", ADMIN, 303).form(OVER),
          network("GET /n/{network}", Set.of("signed-in"), 303),
          network("GET /n/{network}/feedback", EVERY, 200),
          network("GET /n/{network}/feedback/{response}", EVERY, 200),
          network("GET /n/{network}/links", EVERY, 200),
          network("GET /n/{network}/links/new", WRITERS, 200),
          network("POST /n/{network}/links", WRITERS, 303).form(NEW_LINK).refused(422),
          network("GET /n/{network}/links/{link}/qr.svg", EVERY, 200),
          network("GET /n/{network}/links/{link}/qr.png", EVERY, 200),
          network("GET /n/{network}/links/{link}/print", EVERY, 200),
          network("GET /n/{network}/links/{link}/poster.pdf", EVERY, 200),
          network("GET /n/{network}/links/{link}/revoke", WRITERS, 200),
          network("POST /n/{network}/links/{link}/revoke", WRITERS, 303),
          network("POST /api/v1/networks/{network}/links/{link}/revoke", WRITERS, 200),
          network("GET /n/{network}/drivers", EVERY, 200).query("partner={partner}&period=2026-01"),
          // Nothing has been worked out on that ground.
          network("GET /n/{network}/drivers/export/{format: csv|xlsx|pdf}", EVERY, 404)
              .query("partner={partner}&period=2026-01"),
          network("POST /n/{network}/drivers", EVERY, 303)
              .query("partner={partner}&period=2026-01"),
          network("GET /api/v1/networks/{network}/drivers", EVERY, 200, 202)
              .query("partner={partner}&from=2026-01-01&to=2026-01-31"),
          network("GET /n/{network}/audit", WRITERS, 200),
          network("GET /api/v1/networks/{network}/audit", WRITERS, 200),
          // Where nothing has been verified on that ground yet.
          network("GET /api/v1/networks/{network}/audit/verification", ADMIN, 200, 404),
          network("GET /n/{network}/jobs/{job}", EVERY, 200),
          network("GET /api/v1/networks/{network}/jobs/{job}", EVERY, 200),
          network("POST /n/{network}/jobs/{job}/cancel", EVERY, 303),
          network("POST /n/{network}/jobs/{job}/retry", EVERY, 303),
          network("POST /api/v1/networks/{network}/jobs/{job}/cancel", EVERY, 200).json(""),
          network("POST /api/v1/networks/{network}/jobs/{job}/retry", EVERY, 202).json(""),
          network("GET /n/{network}/scorecard", PARTNER, 200),
          network("GET /n/{network}/scorecard/export/{format: csv|xlsx|pdf}", PARTNER, 200),
          network("GET /n/{network}/compare", EVERY, 200)
              .query("?a.place=partner:{partner}&a.branch={branch}"),
          network("GET /n/{network}/compare/export/{format: csv|xlsx|pdf}", EVERY, 200)
              .query("?a.place=partner:{partner}&a.branch={branch}"),
          network("GET /n/{network}/peers", PARTNER, 200),
          network("GET /n/{network}/peers/export/{format: csv|xlsx|pdf}", PARTNER, 200),
          network("GET /n/{network}/partners/{partner}/peers", MANUFACTURER, 200),
          network(
              "GET /n/{network}/partners/{partner}/peers/export/{format: csv|xlsx|pdf}",
              MANUFACTURER,
              200),
          network("GET /api/v1/networks/{network}/partners/{partner}/peers", EVERY, 200),
          network("GET /n/{network}/network", MANUFACTURER, 200),
          network("GET /n/{network}/network/export/{format: csv|xlsx|pdf}", MANUFACTURER, 200),
          network("GET /n/{network}/partners/{partner}/scorecard", MANUFACTURER, 200),
          network(
              "GET /n/{network}/partners/{partner}/scorecard/export/{format: csv|xlsx|pdf}",
              MANUFACTURER,
              200));

  private Rows() {}

  static Row of(String route) {
    return ALL.stream()
        .filter(row -> row.route().equals(route))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row for " + route));
  }
}
