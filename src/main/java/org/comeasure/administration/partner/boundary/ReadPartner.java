package org.comeasure.administration.partner.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.EnrolmentState;
import org.comeasure.tenancy.NewEnrolment;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.TierEntry;
import org.jspecify.annotations.Nullable;

/** Reads what a network is to know of its partner. */
@ApplicationScoped
@Transacted
public class ReadPartner {

  /** What the keys of its texts begin with. */
  static final String KEY = "administration.partner";

  static final int LONGEST_NAME = 120;
  static final int LONGEST_LEGAL_NAME = 200;
  static final int LONGEST_REF = 80;

  private static final int LONGEST_LANGUAGES = 60;
  private static final int MOST_LANGUAGES = 10;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  @Inject Directory directory;

  /** Empty where something is to be mended. A form writes languages one behind the other. */
  Optional<NewEnrolment> read(TenantScope network, Input input) {
    var name = input.field("name").required().max(LONGEST_NAME).text();
    var legalName = input.field("legalName").max(LONGEST_LEGAL_NAME).text();
    var reference = input.field("externalRef").max(LONGEST_REF).text();
    var country =
        input
            .field("country")
            .as(text -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains));
    var languages = languages(input);
    var tier = input.field("tier").required().as(code -> tier(network, code));
    var region = input.field("region").as(id -> region(network, id));
    return !input.clean() || tier == null
        ? Optional.empty()
        : Optional.of(
            new NewEnrolment(
                name, given(legalName), given(reference), country, languages, tier, region));
  }

  private static List<String> languages(Input input) {
    var all = input.all("languages");
    input.field("languages").max(LONGEST_LANGUAGES).text();
    var languages =
        all.stream()
            .flatMap(text -> List.of(text.split("[,;\\s]+")).stream())
            .filter(text -> !text.isEmpty())
            .map(text -> text.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    boolean known = LANGUAGES.containsAll(languages) && languages.size() <= MOST_LANGUAGES;
    if (!known && input.error("languages") == null) {
      input.refuse("languages", "choice", MOST_LANGUAGES);
    }
    return languages;
  }

  private Optional<String> tier(TenantScope network, String code) {
    return directory.tiers(network).stream().map(TierEntry::code).filter(code::equals).findFirst();
  }

  private Optional<RegionId> region(TenantScope network, String id) {
    return directory.regions(network).stream()
        .map(RegionEntry::id)
        .filter(known -> known.toString().equals(id))
        .findFirst();
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  /** What a form shows of a partner that is known. */
  static Map<String, String> values(EnrolmentState enrolment) {
    var details = enrolment.details();
    var values = new TreeMap<String, String>();
    values.put("name", details.name());
    values.put("legalName", text(details.legalName()));
    values.put("externalRef", text(details.externalRef()));
    values.put("country", text(details.country()));
    values.put("languages", String.join(", ", details.languages()));
    values.put("tier", details.tier());
    values.put("region", text(details.region()));
    values.put("version", String.valueOf(enrolment.version()));
    return values;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
