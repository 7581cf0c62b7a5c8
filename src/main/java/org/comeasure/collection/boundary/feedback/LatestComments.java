package org.comeasure.collection.boundary.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.comeasure.collection.Feedback;
import org.comeasure.collection.FeedbackFilter;
import org.comeasure.collection.LatestComment;
import org.comeasure.collection.domain.ResponseFilter;
import org.comeasure.collection.domain.ToldResponse;
import org.comeasure.collection.store.FeedbackStore;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;

/** The newest comments for other capabilities' pages. */
@ApplicationScoped
@Transacted
public class LatestComments implements Feedback {

  private static final int MOST = 50;

  @Inject FeedbackStore store;
  @Inject NamesOf names;
  @Inject ReportingZones zones;

  @Override
  public List<LatestComment> latestComments(TenantScope scope, int limit, FeedbackFilter filter) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " comments");
    }
    var known = names.in(scope);
    return store.newest(scope, commented(filter, zones.of(scope)), null, limit).stream()
        .map(ToldResponse::response)
        .map(
            response ->
                new LatestComment(
                    response.id(),
                    known.partner(response.origin().partner()),
                    known.branch(response.origin().branch()),
                    known.touchpoint(response.touchpoint()),
                    response.nps(),
                    response.answeredAt(),
                    response.origin().language(),
                    String.join("\n", response.answers().comments().values())))
        .collect(Collectors.toUnmodifiableList());
  }

  private static ResponseFilter commented(FeedbackFilter filter, ReportingZone zone) {
    return new ResponseFilter(
        zone.startOf(filter.period()),
        zone.endOf(filter.period()),
        filter.audience(),
        filter.partner(),
        filter.branch(),
        filter.touchpoint(),
        null,
        null,
        null,
        true,
        null);
  }
}
