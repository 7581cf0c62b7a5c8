package org.comeasure.tenancy.boundary.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.tenancy.domain.Person;
import org.comeasure.tenancy.store.PersonStore;
import org.jspecify.annotations.Nullable;

/** Language and time zone, as a person chooses them for itself. */
@ApplicationScoped
public class ChooseForMe {

  public static final String LANGUAGE = "language";
  public static final String ZONE = "timeZone";

  @Inject PersonStore people;

  /** What was given; blank for no choice. */
  public record Choices(String language, String zone) {

    public static Choices of(Person person) {
      var language = person.language();
      var zone = person.zone();
      return new Choices(
          language == null ? "" : language.toLanguageTag(), zone == null ? "" : zone.getId());
    }
  }

  /** Empty for whoever has not signed in to the portal yet, as programs never do. */
  public Optional<Person> find(String subject) {
    return people.find(subject);
  }

  /**
   * @param prefix of the names of fields in errors
   * @return what to mend; nothing when it was stored
   */
  public List<FieldError> choose(Person person, Choices given, String prefix, Texts texts) {
    var language = supported(given.language());
    var zone = known(given.zone());
    var errors = new ArrayList<FieldError>();
    if (language == null && !given.language().isBlank()) {
      errors.add(
          new FieldError(
              prefix + LANGUAGE, texts.get("tenancy.profile.language.error", languages())));
    }
    if (zone == null && !given.zone().isBlank()) {
      errors.add(new FieldError(prefix + ZONE, texts.get("tenancy.profile.zone.error")));
    }
    if (errors.isEmpty()) {
      people.choose(person.choosing(language, zone));
    }
    return errors;
  }

  private static @Nullable Locale supported(String tag) {
    return Languages.supported().stream()
        .filter(language -> language.toLanguageTag().equals(tag.strip()))
        .findFirst()
        .orElse(null);
  }

  /** By its name in the time zone database: an offset does not know when the clocks change. */
  private static @Nullable ZoneId known(String id) {
    return ZoneId.getAvailableZoneIds().contains(id.strip()) ? ZoneId.of(id.strip()) : null;
  }

  private static String languages() {
    return String.join(", ", Languages.supported().stream().map(Locale::toLanguageTag).toList());
  }

  /** What is offered: cities, without the database's old names and abbreviations. */
  static List<String> zones() {
    var zones = new TreeSet<String>();
    for (var id : ZoneId.getAvailableZoneIds()) {
      if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
        zones.add(id);
      }
    }
    zones.add("UTC");
    return List.copyOf(zones);
  }
}
