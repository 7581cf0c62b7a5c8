package org.comeasure.collection.boundary.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.FlagCursor;
import org.comeasure.collection.domain.flag.FlagEntry;
import org.comeasure.collection.domain.flag.FlagFilter;
import org.comeasure.collection.domain.flag.FlagGroup;
import org.comeasure.collection.store.FlagListStore;
import org.comeasure.collection.store.FlagScanStore;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Reads flags, for pages and programs. */
@ApplicationScoped
@Transacted
public class ListFlags {

  /** How far back groups are made of open flags. */
  static final Duration GROUPED = Duration.ofDays(90);

  static final int MOST_GROUPS = 20;

  @Inject FlagListStore flags;
  @Inject FlagScanStore scan;
  @Inject Directory directory;
  @Inject Clock clock;

  public CursorPage<FlagEntry> page(
      TenantScope network, FlagFilter filter, @Nullable FlagCursor after, int limit) {
    // One row more than asked for tells whether there is a next page.
    var rows = flags.newest(network, filter, after, limit + 1);
    if (rows.size() <= limit) {
      return CursorPage.last(rows);
    }
    var shown = rows.subList(0, limit);
    return new CursorPage<>(shown, FlagCursor.after(shown.get(limit - 1)).toString());
  }

  /** How many there are on all pages together. */
  public long count(TenantScope network, FlagFilter filter) {
    return flags.count(network, filter);
  }

  public List<FlagGroup> groups(TenantScope network, FlagFilter filter, int most) {
    return flags.groups(network, filter, clock.instant().minus(GROUPED), most);
  }

  public List<FlagEntry> of(TenantScope scope, StoredResponse response) {
    return flags.of(scope, response);
  }

  /** When the network was last looked through. */
  public Optional<Instant> lookedAt(TenantScope network) {
    return scan.lookedAt(network);
  }

  /** In the order in which they are shown. */
  public List<PartnerEntry> partners(TenantScope network) {
    return directory.partners(network);
  }

  static Map<PartnerId, String> names(List<PartnerEntry> partners) {
    return partners.stream().collect(Collectors.toMap(PartnerEntry::id, PartnerEntry::name));
  }
}
