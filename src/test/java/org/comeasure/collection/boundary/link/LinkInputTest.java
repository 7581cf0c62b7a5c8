package org.comeasure.collection.boundary.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Optional;
import org.comeasure.collection.domain.LinkStatus;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.Versions;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.ReportingZone;
import org.junit.jupiter.api.Test;

class LinkInputTest {

  @Test
  void lastDayCountsToItsEndAndComesBackAsItWas() {
    var input = form("place", "P/B", "lastDay", "2027-12-31");
    assertThat(input.expiresAt()).isEqualTo("2028-01-01T08:00:00Z");
    assertThat(input.lastDay()).isEqualTo("2027-12-31");
    assertThat(form("lastDay", "tomorrow").lastDay()).isEqualTo("tomorrow");
    assertThat(form().lastDay()).isEmpty();
  }

  @Test
  void aDayBeyondTheCalendarIsKeptAsTyped() {
    for (var day : List.of("+999999999-12-31", "-1000000000-01-01T00:00:00Z")) {
      assertThat(form("lastDay", day).expiresAt()).isEqualTo(day);
      assertThat(form("lastDay", day).lastDay()).isEqualTo(day);
    }
  }

  @Test
  void membersThatALinkDoesNotHaveAreRefused() {
    var body = "{\"touchpoint\": \"sale\", \"code\": \"mine\", \"status\": \"revoked\"}";
    assertThatThrownBy(() -> LinkInput.of(body.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problem().errors())
                    .extracting(FieldError::pointer)
                    .containsExactlyInAnyOrder("/code", "/status"));
  }

  @Test
  void placeIsAPartnerOrOneOfItsBranches() {
    assertThat(form("place", "P").branch()).isEmpty();
    assertThat(form("place", "P/B").branch()).isEqualTo("B");
    assertThat(form("place", "P/B").place()).isEqualTo("P/B");
    assertThat(form("place", "P").place()).isEqualTo("P");
  }

  @Test
  void entityTagsAreReadExactly() {
    assertThat(Versions.seen("\"" + Versions.print(7) + "\"")).isEqualTo(Optional.of(7));
    assertThat(Versions.seen("*")).isEmpty();
    assertThat(Versions.seen("W/\"v7\"")).isEqualTo(Optional.of(-1));
    assertThat(Versions.seen("7")).isEqualTo(Optional.of(-1));
  }

  @Test
  void programsAreToldWhatCannotBeReadAndPeopleGoOn() {
    var query = new MultivaluedHashMap<String, String>();
    query.putSingle("status", "open");
    query.putSingle("channel", "qr");
    var program = QueryValues.ofProgram(query);
    assertThat(new LinkQuery(QueryValues.ofPerson(query)).filter().status()).isNull();
    assertThatThrownBy(() -> new LinkQuery(program).filter()).isInstanceOf(ProblemException.class);
    query.putSingle("status", "revoked");
    assertThat(new LinkQuery(program).filter().status()).isEqualTo(LinkStatus.REVOKED);
    assertThat(program.limit()).isEqualTo(50);
    query.putSingle("limit", "0");
    assertThatThrownBy(program::limit).isInstanceOf(ProblemException.class);
  }

  private static LinkInput form(String... pairs) {
    var fields = new MultivaluedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.putSingle(pairs[i], pairs[i + 1]);
    }
    return LinkInput.of(fields, ReportingZone.of("America/Los_Angeles"));
  }
}
