package org.comeasure.collection.boundary.intake;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.domain.KnownLink;
import org.comeasure.collection.domain.Origin;
import org.comeasure.programme.Audience;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.json.JsonFields;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whom an item is about. A link says most of it; what is given beside it has to agree.
 * One sentence answers for foreign, unknown and unreadable ids alike.
 */
final class TargetReader {

  private static final String END_USER = Audience.END_USER.code();
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Surroundings around;
  private final JsonFields members;
  private final @Nullable KnownLink link;

  private TargetReader(Surroundings around, JsonFields members, Instant answeredAt) {
    this.around = around;
    this.members = members;
    this.link = link(around, members);
    if (link != null && !members.wrong("answeredAt") && !link.openAt(answeredAt)) {
      members.error("link", "This link was revoked or had expired when this was answered.");
    }
  }

  /** Null when the errors say why. */
  static @Nullable Target read(Surroundings around, JsonFields members, Instant answeredAt) {
    var reader = new TargetReader(around, members, answeredAt);
    var partner = reader.partner();
    var branch = partner == null ? null : reader.branch(partner);
    var asked = reader.questionnaire();
    var channel = reader.channel();
    var country = reader.country(branch);
    var language = asked == null ? null : reader.language(asked);
    var reference = reader.reference();
    if (partner == null || asked == null || language == null || country == null) {
      return null;
    }
    var link = reader.link == null ? null : reader.link.id();
    return new Target(
        new Origin(
            partner,
            branch,
            link,
            reader.productLine(),
            channel,
            language,
            country,
            around.provenance(),
            reference),
        asked);
  }

  private static @Nullable KnownLink link(Surroundings around, JsonFields members) {
    var code = members.text("link");
    var known = code == null ? null : around.links().get(code);
    // The links of a partner that takes no part any more rest with it.
    var found = known != null && around.active(known.partner()) ? known : null;
    if (code != null && found == null) {
      members.error("link", "There is no such link here.");
    }
    return found;
  }

  private @Nullable PartnerId partner() {
    var own = around.scope().partner();
    var given = members.text("partner");
    var implied = own != null ? own : link == null ? null : link.partner();
    if (given == null) {
      if (implied == null && !members.wrong("link") && !members.wrong("partner")) {
        members.error("partner", "Name the partner that this response is about.");
      }
      return implied;
    }
    var found = around.partner(given).map(partner -> partner.id());
    if (found.isEmpty()) {
      members.error("partner", "There is no such partner here.");
    } else if (implied != null && !implied.equals(found.get())) {
      members.error("partner", "The link belongs to another partner.");
    }
    return found.orElse(null);
  }

  private @Nullable BranchId branch(PartnerId partner) {
    var given = members.text("branch");
    if (given != null) {
      var found = around.branch(given, partner);
      if (found.isEmpty()) {
        members.error("branch", "There is no such branch here.");
      }
      return found.map(branch -> branch.id()).orElse(null);
    }
    var implied = link == null ? null : link.branch();
    if (implied == null && !around.scope().allBranches()) {
      members.error("branch", "Name one of your branches.");
    }
    return implied;
  }

  private @Nullable Questionnaire questionnaire() {
    var touchpoint = touchpoint();
    var given = members.text("questionnaire");
    if (members.wrong("touchpoint") || members.wrong("questionnaire") || members.wrong("link")) {
      return null;
    }
    if (given == null && link == null && touchpoint == null) {
      members.error("touchpoint", "Name the touchpoint, or give a link.");
      return null;
    }
    var found = find(given, touchpoint);
    if (found.isEmpty()) {
      members.error(
          given == null ? "touchpoint" : "questionnaire", "There is no such questionnaire here.");
    } else if (touchpoint != null && !found.get().touchpoint().equals(touchpoint)) {
      members.error("touchpoint", "The questionnaire belongs to another touchpoint.");
    }
    return found.orElse(null);
  }

  private Optional<Questionnaire> find(@Nullable String given, @Nullable TouchpointId touchpoint) {
    if (given != null) {
      return QuestionnaireId.parse(given).flatMap(around::questionnaire);
    }
    if (link != null) {
      return around.questionnaire(link.questionnaire());
    }
    return touchpoint == null ? Optional.empty() : around.questionnaire(touchpoint, END_USER);
  }

  private @Nullable TouchpointId touchpoint() {
    var given = members.text("touchpoint");
    if (given == null) {
      return null;
    }
    var found = around.touchpoint(given);
    if (found.isEmpty()) {
      members.error("touchpoint", "There is no such touchpoint here.");
    }
    return found.orElse(null);
  }

  private @Nullable ProductLineId productLine() {
    var given = members.text("productLine");
    if (given == null) {
      return link == null ? null : link.productLine();
    }
    var found = around.productLine(given);
    if (found.isEmpty()) {
      members.error("productLine", "There is no such product line here.");
    }
    return found.orElse(null);
  }

  private @Nullable String reference() {
    var given = members.text("externalReference");
    if (given == null) {
      return null;
    }
    var plain = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
    boolean fits =
        !plain.isEmpty()
            && plain.codePointCount(0, plain.length()) <= Origin.LONGEST_REFERENCE
            && plain.codePoints().noneMatch(TargetReader::invisible);
    if (!fits) {
      members.error(
          "externalReference",
          "Give 1 to %d printable characters.".formatted(Origin.LONGEST_REFERENCE));
    }
    return plain;
  }

  private static boolean invisible(int character) {
    int type = Character.getType(character);
    return Character.isISOControl(character)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private Channel channel() {
    var given = members.text("channel");
    var otherwise = link == null ? Channel.API : link.channel();
    if (given == null) {
      return otherwise;
    }
    var found = Channel.of(given);
    if (found.isEmpty()) {
      var all = Arrays.stream(Channel.values()).map(Channel::code).toList();
      members.error("channel", "Give one of " + String.join(", ", all) + ".");
    }
    if (link != null && found.isPresent() && found.get() != otherwise) {
      members.error("channel", "The link says the channel, which is " + otherwise.code() + ".");
    }
    return found.orElse(otherwise);
  }

  private @Nullable String country(@Nullable BranchId branch) {
    var given = members.text("country");
    if (given != null && !COUNTRIES.contains(given)) {
      members.error("country", "Give two capital letters of ISO 3166, such as DE.");
      return null;
    }
    var entry = branch == null ? null : around.branches().get(branch);
    boolean unsaid = Stream.of("country", "branch", "link").noneMatch(members::wrong);
    if (given == null && entry == null && unsaid) {
      members.error("country", "Give the country, as there is no branch to take it from.");
    }
    return given != null ? given : entry == null ? null : entry.country();
  }

  private @Nullable String language(Questionnaire asked) {
    var given = members.text("language");
    if (given == null) {
      return asked.languages().contains("en")
          ? "en"
          : asked.languages().stream().min(String::compareTo).orElseThrow();
    }
    if (!asked.languages().contains(given)) {
      var all = asked.languages().stream().sorted().toList();
      members.error("language", "Give one of " + String.join(", ", all) + ".");
      return null;
    }
    return given;
  }
}
