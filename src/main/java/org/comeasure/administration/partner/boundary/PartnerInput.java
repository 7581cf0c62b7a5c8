package org.comeasure.administration.partner.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.comeasure.shared.json.JsonFields;
import org.comeasure.shared.problem.Problem;
import org.comeasure.tenancy.NewEnrolment;
import org.comeasure.tenancy.RegionId;
import org.jspecify.annotations.Nullable;

/** Reads a partner as a program hands it in. */
final class PartnerInput {

  private static final Set<String> MEMBERS =
      Set.of("name", "legalName", "externalRef", "country", "languages", "tier", "region");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_REF = 80;
  private static final int MOST_LANGUAGES = 10;

  private final JsonFields fields;

  private PartnerInput(JsonObject body) {
    fields = new JsonFields(body, "");
  }

  /**
   * @throws org.comeasure.shared.problem.ProblemException that tells all that is to be mended
   */
  static NewEnrolment read(JsonObject body) {
    return new PartnerInput(body).read();
  }

  private NewEnrolment read() {
    fields.refuseOthersThan(MEMBERS);
    var wanted =
        new NewEnrolment(
            required("name", LONGEST_NAME),
            text("legalName", Integer.MAX_VALUE),
            text("externalRef", LONGEST_REF),
            country(),
            languages(),
            required("tier", LONGEST_REF),
            region());
    if (!fields.errors().isEmpty()) {
      throw Problem.invalid(fields.errors()).exception();
    }
    return wanted;
  }

  private String required(String name, int longest) {
    var text = text(name, longest);
    if (text == null && !fields.wrong(name)) {
      fields.error(name, "Give a text.");
    }
    return Objects.requireNonNullElse(text, "");
  }

  private @Nullable String text(String name, int longest) {
    var given = fields.text(name);
    if (given == null) {
      return null;
    }
    var text = given.strip();
    if (text.isEmpty()
        || text.length() > longest
        || text.codePoints().anyMatch(Character::isISOControl)) {
      fields.error(name, "Give a text of one line, not too long.");
      return null;
    }
    return text;
  }

  private @Nullable String country() {
    var country = fields.text("country");
    if (country != null && !COUNTRIES.contains(country)) {
      fields.error("country", "Give two capital letters of ISO 3166, such as DE.");
    }
    return country;
  }

  private List<String> languages() {
    var value = fields.value("languages");
    if (value == null) {
      return List.of();
    }
    var languages = new ArrayList<String>();
    if (value instanceof JsonArray list && list.size() <= MOST_LANGUAGES) {
      list.forEach(one -> languages.add(one instanceof JsonString s ? s.getString() : ""));
    }
    if (languages.isEmpty() || !LANGUAGES.containsAll(languages)) {
      fields.error("languages", "Give a list of ISO 639 codes, such as de.");
    }
    return languages.stream().distinct().toList();
  }

  private @Nullable RegionId region() {
    var text = fields.text("region");
    if (text == null) {
      return null;
    }
    var region = RegionId.parse(text);
    if (region.isEmpty()) {
      fields.error("region", "Give the id of one of the network's regions.");
    }
    return region.orElse(null);
  }
}
