package org.comeasure.collection.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.comeasure.collection.domain.ResponseFilter;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final ManufacturerId VELMORA = new ManufacturerId(1);
  private static final PartnerId NORDWIND = new PartnerId(2);
  private static final PartnerId FROST = new PartnerId(3);
  private static final BranchId KIEL = new BranchId(4);

  @Test
  void beginsWithTheScope() {
    var network = new Selection(TenantScope.ofNetwork(VELMORA));
    assertThat(network).hasToString("r.manufacturer_id = ?");
    assertThat(network.values()).isEqualTo(java.util.List.<Object>of(1L));
    var kiel = new Selection(TenantScope.ofPartner(VELMORA, NORDWIND).limitedTo(Set.of(KIEL)));
    assertThat(kiel)
        .hasToString("r.manufacturer_id = ? and r.partner_id = ? and r.branch_id in (?)");
    assertThat(kiel.values()).isEqualTo(java.util.List.<Object>of(1L, 2L, 4L));
  }

  @Test
  void aFilterNarrowsTheScopeAndNeverReplacesIt() {
    var filter =
        new ResponseFilter(
            Instant.EPOCH, null, null, FROST, null, null, null, null, null, null, null);
    var selection = new Selection(TenantScope.ofPartner(VELMORA, NORDWIND)).matching(filter);
    assertThat(selection.toString()).startsWith("r.manufacturer_id = ? and r.partner_id = ? and ");
    assertThat(selection.values()).containsSequence(1L, 2L).contains(3L);
  }

  @Test
  void wordsAreSearchedForAsTheyStand() {
    var filter =
        new ResponseFilter(
            Instant.EPOCH, null, null, null, null, null, null, null, "100%_!' or 1=1", null, null);
    var selection = new Selection(TenantScope.ofNetwork(VELMORA)).matching(filter);
    assertThat(selection.values()).contains("%100!%!_!!' or 1=1%");
    assertThat(selection.toString()).doesNotContain("or 1=1");
  }
}
