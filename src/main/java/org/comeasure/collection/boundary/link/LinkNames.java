package org.comeasure.collection.boundary.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comeasure.collection.domain.Link;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.Programme;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Puts names to the ids of a scope's links. */
@ApplicationScoped
public class LinkNames {

  @Inject Directory directory;
  @Inject Programme programme;
  @Inject ReportingZones zones;

  @Inject
  @ConfigProperty(name = "comeasure.public.url")
  String publicUrl;

  Known of(TenantScope scope) {
    return new Known(
        publicUrl.replaceFirst("/+$", "") + "/f/",
        zones.of(scope),
        directory.partners(scope).stream()
            .collect(Collectors.toMap(PartnerEntry::id, Function.identity())),
        directory.branches(scope).stream()
            .collect(Collectors.toMap(BranchEntry::id, Function.identity())),
        programme.touchpoints(scope).stream()
            .collect(Collectors.toMap(TouchpointEntry::id, TouchpointEntry::name)),
        programme.productLines(scope).stream()
            .collect(Collectors.toMap(ProductLineEntry::id, ProductLineEntry::name)));
  }

  /**
   * @param forms where links' forms are found from outside, up to their codes
   */
  record Known(
      String forms,
      ReportingZone zone,
      Map<PartnerId, PartnerEntry> partners,
      Map<BranchId, BranchEntry> branches,
      Map<TouchpointId, Translated> touchpoints,
      Map<ProductLineId, Translated> productLines) {

    private static final Translated UNNAMED = new Translated(Map.of("en", "\u2013"));

    LinkRow row(Link link, Instant now) {
      return new LinkRow(
          link,
          forms + link.code(),
          partner(link.partner()),
          link.branch().map(this::branch).orElse(null),
          touchpoints.getOrDefault(link.touchpoint(), UNNAMED),
          link.productLine().map(productLines::get).orElse(null),
          link.expiresAt().map(end -> zone.dayOf(end.minusNanos(1))).orElse(null),
          link.statusAt(now));
    }

    private String partner(PartnerId id) {
      var known = partners.get(id);
      return known == null ? "" : known.name();
    }

    private @Nullable String branch(BranchId id) {
      var known = branches.get(id);
      return known == null ? null : known.name();
    }
  }
}
