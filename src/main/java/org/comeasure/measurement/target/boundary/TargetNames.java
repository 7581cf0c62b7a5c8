package org.comeasure.measurement.target.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Target;
import org.comeasure.programme.Programme;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.TierEntry;
import org.jspecify.annotations.Nullable;

/** Puts names to the ids of a scope's targets, and says from where in the network it reads. */
@ApplicationScoped
@Transacted
public class TargetNames {

  @Inject Directory directory;
  @Inject Programme programme;

  /**
   * @throws ProblemException not found, when the scope's partner is not enrolled any more
   */
  Position position(TenantScope scope) {
    var partner = scope.partner();
    return partner == null
        ? Position.NETWORK
        : directory
            .partner(scope, partner)
            .map(Position::of)
            .orElseThrow(ProblemException::notFound);
  }

  List<TargetRow> rows(TenantScope scope, List<Target> targets, LocalDate today) {
    if (targets.isEmpty()) {
      return List.of();
    }
    Map<PartnerId, String> partners =
        directory.partners(scope).stream()
            .collect(Collectors.toMap(PartnerEntry::id, PartnerEntry::name));
    Map<RegionId, String> regions =
        directory.regions(scope).stream()
            .collect(Collectors.toMap(RegionEntry::id, RegionEntry::name));
    Map<TouchpointId, Translated> touchpoints =
        programme.touchpoints(scope).stream()
            .collect(Collectors.toMap(TouchpointEntry::id, TouchpointEntry::name));
    Map<String, TierEntry> tiers =
        directory.tiers(scope).stream()
            .collect(Collectors.toMap(TierEntry::code, Function.identity()));
    var measures = measures(scope);
    return targets.stream()
        .map(
            target -> {
              var place = target.place();
              return new TargetRow(
                  target,
                  Objects.requireNonNull(measures.get(target.subject())),
                  name(place.partner(), partners, name(place.region(), regions, null)),
                  place.tier() == null ? null : tiers.get(place.tier()),
                  place.touchpoint() == null ? null : touchpoints.get(place.touchpoint()),
                  target.phase(today),
                  scope.wholeNetwork());
            })
        .toList();
  }

  Map<Subject, Subject.Named> measures(TenantScope scope) {
    return Subject.all(programme.measures(scope)).stream()
        .collect(Collectors.toMap(Subject.Named::subject, Function.identity()));
  }

  private static <K> @Nullable String name(
      @Nullable K id, Map<K, String> names, @Nullable String otherwise) {
    return id == null ? otherwise : names.getOrDefault(id, "\u2013");
  }
}
