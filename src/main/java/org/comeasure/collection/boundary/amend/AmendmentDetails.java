package org.comeasure.collection.boundary.amend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Amended;
import org.comeasure.collection.domain.Amendment;
import org.comeasure.collection.store.AmendmentStore;
import org.comeasure.platform.audit.AuditDetails;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Programme;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.TenantScope;

/** Why responses were corrected and withdrawn, and which answers are others since then. */
@ApplicationScoped
@Transacted
public class AmendmentDetails implements AuditDetails {

  static final String OBJECT = "responses/";

  private static final Set<String> ACTIONS =
      Arrays.stream(Amendment.Kind.values()).map(Amendment.Kind::action).collect(toSet());

  @Inject AmendmentStore store;
  @Inject Programme programme;

  @Override
  public Map<Long, AuditEvent> complete(
      TenantScope scope, Map<Long, Recorded> entries, Optional<Locale> words) {
    var responses =
        entries.values().stream().flatMap(entry -> response(entry.event()).stream()).toList();
    var amended =
        store.of(scope, responses).stream()
            .collect(groupingBy(change -> change.amendment().response()));
    var complete = new HashMap<Long, AuditEvent>();
    entries.forEach(
        (number, entry) ->
            response(entry.event())
                .flatMap(response -> made(amended.getOrDefault(response, List.of()), entry))
                .map(change -> told(entry.event(), change, names(scope, change, words)))
                .ifPresent(told -> complete.put(number, told)));
    return complete;
  }

  private static Optional<ResponseId> response(AuditEvent event) {
    return ACTIONS.contains(event.action())
        ? ResponseId.parse(event.object().substring(OBJECT.length()))
        : Optional.empty();
  }

  // Both were written in one transaction, which held the response: it is the last one by then.
  private static Optional<Amended> made(List<Amended> changes, Recorded entry) {
    return changes.stream()
        .filter(change -> !change.amendment().at().isAfter(entry.at()))
        .reduce((earlier, later) -> later);
  }

  private static AuditEvent told(AuditEvent event, Amended change, Map<String, String> names) {
    boolean withdrawn = change.amendment().kind() == Amendment.Kind.WITHDRAWAL;
    var told = event.because(change.amendment().reason());
    return withdrawn
        ? told
        : told.from(renamed(change.replaced(), names)).to(renamed(change.brought(), names));
  }

  private static SortedMap<String, String> renamed(
      SortedMap<String, String> values, Map<String, String> names) {
    var renamed = new TreeMap<String, String>();
    values.forEach((key, value) -> renamed.put(names.getOrDefault(key, key), value));
    return renamed;
  }

  /** What the answers on scales are called, by their keys; empty for programs, which read keys. */
  private Map<String, String> names(TenantScope scope, Amended change, Optional<Locale> words) {
    var names = new HashMap<String, String>();
    if (words.isPresent()) {
      var asked = programme.version(scope, change.questionnaire()).orElseThrow();
      var measures =
          programme.measures(scope).stream()
              .collect(toMap(MeasureEntry::number, MeasureEntry::name));
      asked
          .scaleMeasuresByKey()
          .forEach(
              (key, measure) ->
                  Optional.ofNullable(measures.get(measure))
                      .ifPresent(name -> names.put(key, name.in(words.get()))));
    }
    return names;
  }
}
