package org.comeasure.administration.network.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.TierEntry;
import org.comeasure.tenancy.Tiers;

/** The list of a network's tiers: partners, targets and comparisons name one of them. */
@ApplicationScoped
@Transacted
public class ManageTiers {

  /** What the keys of its texts begin with. */
  static final String KEY = "administration.tier";

  static final String NAMES = "names.";

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,15}");

  @Inject Tiers tiers;
  @Inject AuditTrail audit;

  /** Empty where something is to be mended. */
  Optional<Tiers.State> add(TenantScope network, Input input) {
    var code = input.field("code").required().as(ManageTiers::code);
    var wanted = read(input);
    boolean taken = code != null && tiers.find(network, code).isPresent();
    if (taken) {
      input.refuse("code", "taken");
    }
    if (!input.clean() || code == null) {
      return Optional.empty();
    }
    var added = tiers.add(network, code, wanted);
    audit.add(network, done("tier.created", added.entry()).to(told(added.entry())));
    return Optional.of(added);
  }

  /** Empty where something is to be mended. */
  Optional<Tiers.State> change(
      TenantScope network, String code, Optional<Integer> seen, Input input) {
    var before = tiers.find(network, code).orElseThrow(ProblemException::notFound);
    var wanted = read(input);
    if (!input.clean()) {
      return Optional.empty();
    }
    var changed = tiers.change(network, code, seen, wanted);
    if (!before.entry().equals(changed.entry())) {
      audit.add(
          network,
          done("tier.changed", changed.entry())
              .from(told(before.entry()))
              .to(told(changed.entry())));
    }
    return Optional.of(changed);
  }

  void remove(TenantScope network, String code) {
    var gone = tiers.find(network, code).orElseThrow(ProblemException::notFound);
    tiers.remove(network, code);
    audit.add(network, done("tier.removed", gone.entry()).from(told(gone.entry())));
  }

  private static Tiers.Wanted read(Input input) {
    var names = new HashMap<String, String>();
    for (var language : Languages.supported()) {
      var name =
          input
              .field(NAMES + language.getLanguage())
              .required(language.equals(Languages.fallback()))
              .max(Tiers.LONGEST_NAME)
              .text();
      if (!name.isEmpty()) {
        names.put(language.getLanguage(), name);
      }
    }
    return new Tiers.Wanted(names, input.field("rank").whole(1, Tiers.MOST));
  }

  private static Optional<String> code(String text) {
    return Optional.of(text).filter(given -> CODE.matcher(given).matches());
  }

  private static AuditEvent done(String action, TierEntry tier) {
    return AuditEvent.of(action, "tiers/" + tier.code(), tier.name(Locale.ENGLISH));
  }

  private static Map<String, String> told(TierEntry tier) {
    var names =
        new TreeMap<>(tier.names())
            .entrySet().stream()
                .map(name -> name.getKey() + ": " + name.getValue())
                .collect(Collectors.joining(", "));
    return Map.of("name", names, "rank", String.valueOf(tier.rank()));
  }
}
