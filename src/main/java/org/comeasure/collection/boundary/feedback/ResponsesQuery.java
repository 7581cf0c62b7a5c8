package org.comeasure.collection.boundary.feedback;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.comeasure.shared.page.Asks;
import org.comeasure.shared.page.Meaning;
import org.comeasure.shared.page.Paging;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of responses. It is described here alone, see {@link Asks}; {@link
 * FilterReader} reads it, and tells all that is wrong with it at once.
 */
abstract class ResponsesQuery {

  @Meaning(
      value =
          "Answered on this day of the network's zone or at this time or later; without it 13"
              + " months before `to`, so earlier ones are left out",
      example = "2026-10-01")
  @QueryParam("from")
  @Nullable String from;

  @Meaning(
      value = "Answered on this day of the network's zone at the latest, or before this time",
      example = "2026-10-31")
  @QueryParam("to")
  @Nullable String to;

  @Meaning(
      value = "Who answered; without it all of them",
      allowed = {"end-user", "partner", "partner-staff", "manufacturer-staff"})
  @QueryParam("audience")
  @Nullable String audience;

  @Meaning("A partner's id")
  @QueryParam("partner")
  @Nullable String partner;

  @Meaning("A branch's id")
  @QueryParam("branch")
  @Nullable String branch;

  @Meaning(value = "A touchpoint's code or id", example = "repair-visit")
  @QueryParam("touchpoint")
  @Nullable String touchpoint;

  @Meaning(
      value = "The way on which it came",
      allowed = {"link", "qr", "email", "embed", "kiosk", "api"})
  @QueryParam("channel")
  @Nullable String channel;

  @Meaning(
      value = "Likelihood to recommend: promoter 9-10, passive 7-8, detractor 0-6",
      allowed = {"promoter", "passive", "detractor"})
  @QueryParam("group")
  @Nullable String group;

  @Meaning(
      value =
          "Code of the measure that min and max are of; without it nps; without effect beside group",
      example = "csat")
  @QueryParam("measure")
  @Nullable String measure;

  @Meaning(
      "Least answer to the measure as it was given, also to a reversed item, within its scale;"
          + " without effect beside group")
  @QueryParam("min")
  @Nullable Integer min;

  @Meaning(
      "Greatest answer to the measure as it was given, also to a reversed item, within its scale;"
          + " without effect beside group")
  @QueryParam("max")
  @Nullable Integer max;

  @Meaning(
      value = "Text in a comment, whatever its case and accents; at most 100 characters",
      example = "valve")
  @QueryParam("q")
  @Nullable String words;

  @Meaning("Whether somebody wrote something")
  @QueryParam("hasComment")
  @Nullable Boolean hasComment;

  @Meaning("Whether it has a flag that nobody has dismissed")
  @QueryParam("flagged")
  @Nullable Boolean flagged;

  @BeanParam @Nullable Paging paging;

  private ResponsesQuery() {}
}
