package org.comeasure.collection.boundary.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.Optional;
import org.comeasure.collection.domain.LinkStatus;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.Versions;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.ReportingZone;
import org.junit.jupiter.api.Test;

class ReadLinkTest {

  @Test
  void lastDayCountsToItsEnd() {
    var zone = ReportingZone.of("America/Los_Angeles");
    assertThat(ReadLink.endOf("2027-12-31", zone)).contains(Instant.parse("2028-01-01T08:00:00Z"));
    assertThat(ReadLink.endOf("tomorrow", zone)).isEmpty();
    assertThat(ReadLink.endOf("+999999999-12-31", zone)).isEmpty();
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
    assertThat(LinkQuery.filter(QueryValues.ofPerson(query)).status()).isNull();
    assertThatThrownBy(() -> LinkQuery.filter(program)).isInstanceOf(ProblemException.class);
    query.putSingle("status", "revoked");
    assertThat(LinkQuery.filter(program).status()).isEqualTo(LinkStatus.REVOKED);
    assertThat(program.limit()).isEqualTo(50);
    query.putSingle("limit", "0");
    assertThatThrownBy(program::limit).isInstanceOf(ProblemException.class);
  }
}
