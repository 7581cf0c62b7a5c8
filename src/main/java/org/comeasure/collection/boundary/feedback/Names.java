package org.comeasure.collection.boundary.feedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comeasure.programme.Audience;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/** The names within a scope, read once for a whole list. */
record Names(
    List<PartnerEntry> partners,
    List<BranchEntry> branches,
    List<TouchpointEntry> touchpoints,
    List<MeasureEntry> measures,
    List<Questionnaire> versions,
    Map<PartnerId, String> partnerNames,
    Map<BranchId, String> branchNames,
    Map<TouchpointId, TouchpointEntry> touchpointsById,
    Map<ProductLineId, String> productLineCodes) {

  String partner(PartnerId id) {
    return partnerNames.getOrDefault(id, "");
  }

  @Nullable String branch(@Nullable BranchId id) {
    return id == null ? null : branchNames.get(id);
  }

  Translated touchpoint(TouchpointId id) {
    return entry(id).name();
  }

  String touchpointCode(TouchpointId id) {
    return entry(id).code();
  }

  @Nullable String productLineCode(@Nullable ProductLineId id) {
    return id == null ? null : productLineCodes.get(id);
  }

  /** The key of a measure's answers in the versions that ask it on a scale. */
  Map<QuestionnaireVersionId, String> keys(int measure) {
    var keys = new HashMap<QuestionnaireVersionId, String>();
    for (var version : versions) {
      version
          .scaleMeasuresByKey()
          .forEach(
              (key, number) -> {
                if (number == measure) {
                  keys.putIfAbsent(version.version(), key);
                }
              });
    }
    return keys;
  }

  Optional<Questionnaire> version(QuestionnaireVersionId id) {
    return versions.stream().filter(version -> version.version().equals(id)).findFirst();
  }

  /** Codes of those who are asked at all. */
  List<String> audiences() {
    var asked = versions.stream().map(Questionnaire::audience).collect(Collectors.toSet());
    return Audience.codes().stream().filter(asked::contains).toList();
  }

  /** Whether people are asked who may be known by what they write. */
  boolean anonymous() {
    return versions.stream()
        .flatMap(version -> Audience.of(version.audience()).stream())
        .anyMatch(Audience::anonymous);
  }

  // A touchpoint outlives its responses: the foreign key keeps it.
  private TouchpointEntry entry(TouchpointId id) {
    var found = touchpointsById.get(id);
    if (found == null) {
      throw new IllegalStateException("no touchpoint " + id);
    }
    return found;
  }
}
