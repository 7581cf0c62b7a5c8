package org.comeasure.collection.boundary.intake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.comeasure.collection.store.KnownLinkStore;
import org.comeasure.programme.Programme;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.TenantScope;

/** Reads what a request's items may refer to, at a cost that does not grow with their number. */
@ApplicationScoped
public class LookAround {

  private static final int LONGEST_CODE = 32;

  @Inject Directory directory;
  @Inject Programme programme;
  @Inject KnownLinkStore links;

  public Surroundings around(
      TenantScope scope, List<JsonValue> items, String requestKey, Instant now) {
    return new Surroundings(
        scope,
        requestKey,
        now,
        directory.partners(scope).stream().collect(toMap(PartnerEntry::id, found -> found)),
        directory.branches(scope).stream().collect(toMap(BranchEntry::id, found -> found)),
        programme.touchpoints(scope),
        programme.productLines(scope),
        programme.published(scope),
        links.byCode(scope, codes(items)));
  }

  private static Set<String> codes(List<JsonValue> items) {
    return items.stream()
        .filter(JsonObject.class::isInstance)
        .map(item -> item.asJsonObject().get("link"))
        .filter(JsonString.class::isInstance)
        .map(code -> ((JsonString) code).getString())
        .filter(code -> code.length() <= LONGEST_CODE)
        .collect(toSet());
  }
}
