package org.comeasure.measurement.boundary.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.jspecify.annotations.Nullable;

/** A page with its state; each change of the state is another address. */
public record Address(String path, Map<String, String> state) {

  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** The same page with one thing changed; null takes it away. */
  public Address with(String name, @Nullable Object value) {
    var changed = new LinkedHashMap<>(state);
    if (value == null || value.toString().isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value.toString());
    }
    return new Address(path, changed);
  }

  /** Narrowed as the filter says. */
  public Address narrowed(Filter filter) {
    return with(FilterQuery.AUDIENCE, audience(filter))
        .with(FilterQuery.TOUCHPOINT, filter.touchpoint())
        .with(FilterQuery.BRANCH, filter.branch())
        .with(FilterQuery.COUNTRY, filter.country())
        .with(FilterQuery.CHANNEL, filter.channel() == null ? null : filter.channel().code())
        .with(FilterQuery.PRODUCT_LINE, filter.productLine())
        .with(FilterQuery.FLAGGED, filter.withoutFlagged() ? ReadFilter.EXCLUDE : null);
  }

  /** Null for the usual one, which an address does not name. */
  static @Nullable String audience(Filter filter) {
    return filter.audience().equals(Filter.NONE.audience()) ? null : filter.audience();
  }

  /** The state with every name begun by a prefix. */
  public Address prefixed(String prefix) {
    var prefixed = new LinkedHashMap<String, String>();
    state.forEach((name, value) -> prefixed.put(prefix + name, value));
    return new Address(path, prefixed);
  }

  /** Another page in the same state. */
  public Address at(String otherPath) {
    return new Address(otherPath, state);
  }

  /** The state as hidden fields of a form. */
  public List<Kept> kept() {
    return state.entrySet().stream()
        .map(entry -> new Kept(entry.getKey(), entry.getValue()))
        .toList();
  }

  public String href() {
    // A page has a hundred of them.
    var href = new StringBuilder(path);
    char before = '?';
    for (var entry : state.entrySet()) {
      href.append(before).append(entry.getKey()).append('=').append(encoded(entry.getValue()));
      before = '&';
    }
    return href.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
