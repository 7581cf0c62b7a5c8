package org.comeasure.administration.partner.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Tone;
import org.comeasure.tenancy.EnrolmentState;
import org.comeasure.tenancy.EnrolmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * One partner as its manufacturer sees it.
 *
 * @param list where all are
 * @param path of this page
 * @param status in a word, with its tone
 * @param going what is going on with it, in a sentence; null where all is well
 * @param facts by their names
 * @param ways what else there is of it
 * @param editable whether the reader may change it
 * @param canSuspend whether it is at work; otherwise it may be taken up again
 */
public record PartnerPage(
    String name,
    String list,
    String path,
    String status,
    Tone tone,
    @Nullable String notice,
    @Nullable String going,
    Map<String, String> facts,
    List<Action> ways,
    boolean editable,
    boolean canSuspend,
    boolean canResume,
    boolean canSetUp) {

  private static final String KEY = ReadPartner.KEY;

  public PartnerPage {
    ways = List.copyOf(ways);
  }

  /** The names behind its codes. */
  record Words(Texts texts, String tier, @Nullable String region) {}

  static PartnerPage of(
      EnrolmentState enrolment,
      SetUpPartner.State setUp,
      String network,
      boolean editable,
      Words words) {
    var status = enrolment.status();
    var texts = words.texts();
    var list = network + "/partners";
    return new PartnerPage(
        enrolment.details().name(),
        list,
        list + "/" + enrolment.partner(),
        texts.get(KEY + ".status." + status.code()),
        PartnersResource.tone(status),
        null,
        going(status, setUp, texts),
        facts(enrolment, words),
        ways(enrolment, network, editable, texts),
        editable,
        status == EnrolmentStatus.ACTIVE,
        status == EnrolmentStatus.SUSPENDED,
        status == EnrolmentStatus.DRAFT
            || (setUp.problem() != null && !setUp.under())
            || (status == EnrolmentStatus.PROVISIONING && !setUp.under()));
  }

  PartnerPage noting(@Nullable String words) {
    return new PartnerPage(
        name,
        list,
        path,
        status,
        tone,
        words,
        going,
        facts,
        ways,
        editable,
        canSuspend,
        canResume,
        canSetUp);
  }

  private static @Nullable String going(
      EnrolmentStatus status, SetUpPartner.State setUp, Texts texts) {
    var problem = setUp.problem();
    if (problem != null) {
      return texts.get(problem);
    }
    var key = KEY + ".going." + status.code();
    return texts.has(key) ? texts.get(key) : null;
  }

  private static Map<String, String> facts(EnrolmentState enrolment, Words words) {
    var details = enrolment.details();
    var texts = words.texts();
    var facts = new LinkedHashMap<String, String>();
    put(facts, "legal-name", details.legalName(), texts);
    put(facts, "external-ref", details.externalRef(), texts);
    put(facts, "tier", words.tier(), texts);
    put(facts, "region", words.region(), texts);
    put(facts, "country", country(details.country(), texts.locale()), texts);
    put(facts, "languages", languages(details.languages(), texts.locale()), texts);
    return facts;
  }

  private static void put(
      Map<String, String> facts, String name, @Nullable String value, Texts texts) {
    if (value != null && !value.isEmpty()) {
      facts.put(texts.get(KEY + ".field." + name), value);
    }
  }

  private static @Nullable String country(@Nullable String code, Locale language) {
    return code == null
        ? null
        : new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
  }

  private static String languages(List<String> codes, Locale language) {
    return codes.stream()
        .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(language))
        .collect(Collectors.joining(", "));
  }

  private static List<Action> ways(
      EnrolmentState enrolment, String network, boolean editable, Texts texts) {
    var partner = enrolment.partner();
    var ways = new ArrayList<Action>();
    if (enrolment.status() != EnrolmentStatus.DRAFT) {
      ways.add(
          new Action(
              network + "/partners/" + partner + "/scorecard", texts.get(KEY + ".way.scorecard")));
      ways.add(
          new Action(network + "/branches?partner=" + partner, texts.get(KEY + ".way.branches")));
      ways.add(new Action(network + "/links?partner=" + partner, texts.get(KEY + ".way.links")));
      ways.add(
          new Action(network + "/feedback?partner=" + partner, texts.get(KEY + ".way.feedback")));
    }
    if (editable) {
      ways.add(new Action(network + "/people?partner=" + partner, texts.get(KEY + ".way.people")));
    }
    ways.add(new Action(network + "/brand?partner=" + partner, texts.get(KEY + ".way.brand")));
    ways.add(new Action(network + "/audit?partner=" + partner, texts.get(KEY + ".way.history")));
    return ways;
  }
}
