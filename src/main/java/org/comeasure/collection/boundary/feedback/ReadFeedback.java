package org.comeasure.collection.boundary.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.comeasure.collection.Expiry;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Amended;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Cursor;
import org.comeasure.collection.domain.ResponseFilter;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.ToldResponse;
import org.comeasure.collection.domain.flag.FlagEntry;
import org.comeasure.collection.store.AmendmentStore;
import org.comeasure.collection.store.FeedbackStore;
import org.comeasure.collection.store.FeedbackStore.SearchTookTooLongException;
import org.comeasure.collection.store.FlagListStore;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Reads responses for pages and programs, at a number of statements that does not grow. */
@ApplicationScoped
public class ReadFeedback {

  @Inject FeedbackStore store;
  @Inject FlagListStore flags;
  @Inject AmendmentStore amendments;
  @Inject NamesOf names;
  @Inject Programme programme;
  @Inject Directory directory;
  @Inject ReportingZones zones;
  @Inject Expiry expiry;
  @Inject Clock clock;

  /**
   * @param filter as far as the parameters could be read
   * @param errors what is wrong with the parameters; without any there is a page
   * @param expired responses of the months that are counted but no longer stored
   */
  record Found(
      Names names,
      ResponseFilter filter,
      List<FieldError> errors,
      CursorPage<ToldResponse> page,
      long expired) {

    /**
     * Whether comments are left out, if there are any. What asks for them leaves out the responses,
     * which is told wherever it could be so: or it would tell what was written.
     */
    boolean withheld() {
      return filter.asksForComments()
          ? names.anonymous()
          : page.items().stream().anyMatch(ToldResponse::withheld);
    }
  }

  record FoundOne(
      ToldResponse told,
      Questionnaire questionnaire,
      Names names,
      String manufacturer,
      List<FlagEntry> flags,
      List<Amended> amendments) {

    StoredResponse response() {
      return told.response();
    }

    /** The same with other answers, as it was or became by a change. */
    FoundOne answered(Answers others) {
      var response = told.response().answered(others);
      return new FoundOne(
          new ToldResponse(response, told.withheld()),
          questionnaire,
          names,
          manufacturer,
          flags,
          amendments);
    }
  }

  @Transacted
  public Found list(TenantScope scope, MultivaluedMap<String, String> parameters, Texts texts) {
    var known = names.in(scope);
    var reader = new FilterReader(parameters, known, zones.of(scope), texts);
    var filter = reader.filter(clock.instant());
    var after = reader.cursor();
    var limit = reader.limit();
    if (!reader.errors().isEmpty()) {
      return new Found(known, filter, reader.errors(), CursorPage.last(List.of()), 0);
    }
    try {
      return new Found(
          known, filter, List.of(), page(scope, filter, after, limit), expired(scope, filter));
    } catch (SearchTookTooLongException e) {
      var error = new FieldError("q", texts.get("collection.filter.too-long"));
      return new Found(known, filter, List.of(error), CursorPage.last(List.of()), 0);
    }
  }

  @Transacted
  public Optional<FoundOne> one(TenantScope scope, String id) {
    return ResponseId.parse(id)
        .flatMap(known -> store.byId(scope, known))
        .map(
            told ->
                new FoundOne(
                    told,
                    programme.version(scope, told.response().questionnaire()).orElseThrow(),
                    names.in(scope),
                    directory.manufacturer(scope).name(),
                    flags.of(scope, told.response()),
                    amendments.of(scope, List.of(told.response().id()))));
  }

  /** Whether there is any response at all. */
  @Transacted
  public boolean any(TenantScope scope) {
    return store.any(scope);
  }

  private long expired(TenantScope scope, ResponseFilter filter) {
    var zone = zones.of(scope);
    var from = zone.dayOf(filter.from());
    var end = filter.to() == null ? clock.instant() : filter.to();
    var last = zone.dayOf(end);
    return last.isBefore(from)
        ? 0
        : expiry.responses(scope, YearMonth.from(from), YearMonth.from(last));
  }

  // One row more than asked for tells whether there is a next page.
  private CursorPage<ToldResponse> page(
      TenantScope scope, ResponseFilter filter, @Nullable Cursor after, int limit) {
    var rows = store.newest(scope, filter, after, limit + 1);
    if (rows.size() <= limit) {
      return CursorPage.last(rows);
    }
    var shown = rows.subList(0, limit);
    return new CursorPage<>(shown, shown.get(limit - 1).response().cursor().toString());
  }
}
