package org.comeasure.benchmark.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.comeasure.benchmark.load.Client;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.boundary.RecordResponses;
import org.comeasure.collection.domain.AnswerCheck;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/** Hands in what a form's visitor would have sent, to the bean that the form hands it to. */
final class InsideClient implements Client {
  private static final String LINKS =
      """
      select l.manufacturer_id, l.partner_id, l.branch_id, l.id, l.channel, l.questionnaire_id,
        t.code, coalesce(b.country, 'DE')
      from link l
      join touchpoint t on t.manufacturer_id = l.manufacturer_id and t.id = l.touchpoint_id
      left join branch b on b.manufacturer_id = l.manufacturer_id and b.partner_id = l.partner_id
        and b.id = l.branch_id
      where l.status = 'active'
      """;
  private static final int SECONDS = 60;

  private final RecordResponses responses;
  private final List<Place> places;
  private final SplittableRandom random;

  InsideClient(RecordResponses responses, List<Place> places, SplittableRandom random) {
    this.responses = responses;
    this.places = places;
    this.random = random;
  }

  /** Where somebody answers, and what is asked there. */
  record Place(TenantScope scope, Origin origin, Questionnaire asked, String touchpoint) {
    static List<Place> all(DataSource source, Programme programme) throws SQLException {
      var places = new ArrayList<Place>();
      try (var connection = source.getConnection();
          var select = connection.createStatement();
          var rows = select.executeQuery(LINKS)) {
        while (rows.next()) {
          var partner = new PartnerId(rows.getLong(2));
          var scope = TenantScope.ofPartner(new ManufacturerId(rows.getLong(1)), partner);
          var asked = programme.current(scope, new QuestionnaireId(rows.getLong(6))).orElseThrow();
          places.add(new Place(scope, origin(rows, partner), asked, rows.getString(7)));
        }
      }
      return places;
    }

    private static Origin origin(ResultSet row, PartnerId partner) throws SQLException {
      var branch = row.getObject(3, Long.class);
      return new Origin(
          partner,
          branch == null ? null : new BranchId(branch),
          new LinkId(row.getLong(4)),
          null,
          Channel.of(row.getString(5)).orElseThrow(),
          "en",
          row.getString(8));
    }
  }

  @Override
  public void once() {
    var place = places.get(random.nextInt(places.size()));
    var checked = AnswerCheck.check(place.asked(), typed(place));
    var now = Instant.now(Clock.systemUTC());
    var submission =
        new Submission(
                place.origin(),
                place.asked(),
                SubmissionKey.at(now),
                now,
                SECONDS,
                checked.answers())
            .sentBy(random.nextLong());
    var outcome = responses.record(place.scope(), List.of(submission)).get(0);
    if (!(outcome instanceof Outcome.Stored)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  private Map<String, List<String>> typed(Place place) {
    var typed = new HashMap<String, List<String>>();
    for (var field : new Sheet(place.touchpoint(), random).form("").split("&")) {
      int equals = field.indexOf('=');
      typed.put(field.substring(0, equals), List.of(field.substring(equals + 1).replace('+', ' ')));
    }
    return typed;
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
