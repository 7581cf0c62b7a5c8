package org.comeasure.platform.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did.
 *
 * @param action what was done; the text {@code audit.action.<action>} says it to people
 * @param object what it was done to, such as {@code links/0Q7MZ3V8K2T4A}
 * @param label what people call it; may be blank
 * @param partner whom it is about; null for the network as a whole
 * @param before what has changed, as it was, by name
 * @param after the same as it is now
 * @param reason in the words of whoever did it; may be blank
 */
public record AuditEvent(
    String action,
    String object,
    String label,
    @Nullable PartnerId partner,
    SortedMap<String, String> before,
    SortedMap<String, String> after,
    String reason) {

  public static AuditEvent of(String action, String object, String label) {
    return new AuditEvent(action, object, label, null, new TreeMap<>(), new TreeMap<>(), "");
  }

  public AuditEvent about(@Nullable PartnerId one) {
    return new AuditEvent(action, object, label, one, before, after, reason);
  }

  public AuditEvent from(Map<String, String> values) {
    return new AuditEvent(action, object, label, partner, new TreeMap<>(values), after, reason);
  }

  public AuditEvent to(Map<String, String> values) {
    return new AuditEvent(action, object, label, partner, before, new TreeMap<>(values), reason);
  }

  public AuditEvent called(String name) {
    return new AuditEvent(action, object, name, partner, before, after, reason);
  }

  public AuditEvent because(String words) {
    return new AuditEvent(action, object, label, partner, before, after, words);
  }
}
