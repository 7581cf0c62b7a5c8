package org.comeasure.measurement.peer.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.comeasure.measurement.peer.domain.PeerCell;
import org.comeasure.programme.Formula;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Programme;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;

/** Finds out what an address asks to compare, or says what is wrong with it. */
@ApplicationScoped
public class AskedPeers {

  @Inject Programme programme;
  @Inject ReportingZones zones;

  LocalDate today(TenantScope scope) {
    return zones.today(scope);
  }

  List<MeasureEntry> measures(TenantScope scope) {
    return programme.measures(scope).stream().filter(m -> m.formula() != Formula.RATING).toList();
  }

  List<TouchpointEntry> touchpoints(TenantScope scope) {
    return programme.touchpoints(scope);
  }

  PeerCell cell(TenantScope scope, PeerQuery query, Texts texts) {
    var period = query.period(today(scope));
    if (period == null) {
      throw wrong(PeerQuery.PERIOD, texts.get("measurement.peers.wrong.period"));
    }
    var measure =
        measures(scope).stream()
            .filter(entry -> query.measure() == null || entry.code().equals(query.measure()))
            .findFirst()
            .orElseThrow(
                () -> wrong(PeerQuery.MEASURE, texts.get("measurement.peers.wrong.measure")));
    var touchpoint = query.touchpoint();
    if (touchpoint != null
        && touchpoints(scope).stream().noneMatch(entry -> entry.id().equals(touchpoint))) {
      throw ProblemException.notFound();
    }
    return new PeerCell(measure, touchpoint, period);
  }

  private static ProblemException wrong(String parameter, String advice) {
    return new Problem(
            ProblemType.BAD_REQUEST, advice, List.of(new FieldError(parameter, advice)), 0)
        .exception();
  }
}
