package org.comeasure.platform.job.boundary;

import static org.comeasure.tenancy.Allowed.Whom.OPERATORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;

/** Jobs and schedules, for operators. */
@Path("/platform/jobs")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class OverviewResource {

  @Inject ReadOverview overview;
  @Inject Reader reader;

  /**
   * @param oldest how long the oldest has waited
   */
  public record KindRow(String name, String lane, JobOverview.Kind counts, String oldest) {}

  /**
   * @param missed how many were missed and when that was noticed; blank for none
   */
  public record ScheduleRow(String name, String last, String next, String missed, int failures) {}

  public record OverviewPage(
      List<KindRow> kinds, List<ScheduleRow> schedules, List<ScheduleRow> upkeep) {}

  @GET
  @Allowed(OPERATORS)
  public View page() {
    var texts = reader.texts();
    var all = overview.read();
    return View.of(
        "platform/job/overview",
        new OverviewPage(
            all.kinds().stream().map(kind -> row(kind, texts)).toList(),
            all.schedules().stream().map(one -> row(one, one.kind() + ".job", texts)).toList(),
            all.upkeep().stream().map(one -> row(one, one.kind() + ".upkeep", texts)).toList()));
  }

  private static KindRow row(JobOverview.Kind kind, Texts texts) {
    var seconds = kind.oldestSeconds();
    return new KindRow(
        name(kind.kind(), kind.kind() + ".job", texts),
        texts.get("platform.jobs.lane." + kind.lane()),
        kind,
        seconds == null
            ? ""
            : texts.get("platform.jobs.minutes", Duration.ofSeconds(seconds).toMinutes()));
  }

  private static ScheduleRow row(JobOverview.Scheduled one, String key, Texts texts) {
    var missedAt = one.missedAt();
    return new ScheduleRow(
        name(one.kind(), key, texts),
        time(one.lastAt(), texts),
        time(one.nextAt(), texts),
        missedAt == null
            ? ""
            : texts.get("platform.jobs.missed.told", one.missed(), time(missedAt, texts)),
        one.failures());
  }

  /** A kind of a later version, or of an earlier one, has no words here. */
  private static String name(String kind, String key, Texts texts) {
    return texts.has(key) ? texts.get(key) : kind;
  }

  private static String time(Instant when, Texts texts) {
    return texts.formats().dateTime(when, ZoneOffset.UTC);
  }
}
