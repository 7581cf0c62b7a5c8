package org.comeasure.measurement.target.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.comeasure.measurement.target.boundary.Author;
import org.comeasure.measurement.target.boundary.ListQuery;
import org.comeasure.measurement.target.boundary.ManageTargets;
import org.comeasure.measurement.target.boundary.TargetInput;
import org.comeasure.programme.Programme;
import org.comeasure.shared.locale.Texts;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The file of targets holds all of them, and not those of one page of the list. */
@InContainer
class TargetsFileIT {

  private static final int MANY = 103;
  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final Author ADA = new Author("c0a50000-0000-4000-8002-000000000001", "Ada");

  @Inject ManageTargets targets;
  @Inject TargetPages pages;
  @Inject Programme programme;
  @Inject DataSource source;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @Test
  void theFileIsWholeOnWhicheverPageItIsSaved() {
    var velmora = NewNetwork.in(source);
    for (int i = 0; i < MANY; i++) {
      var place = "partner:" + velmora.partner("Partner " + i);
      var input = new TargetInput("nps", place, "", "", "" + i % 100, "2026-01-01", "", "");
      targets.set(velmora.scope(), input, ADA, ENGLISH).orThrow();
    }
    var first = pages.lists(velmora.scope(), "", query(velmora, Map.of()), ENGLISH);
    assertThat(first.targets()).hasSize(50);
    var second = query(velmora, Map.of("cursor", first.next()));

    for (var query : List.of(query(velmora, Map.of()), second)) {
      var whole = pages.whole(velmora.scope(), "", query, ENGLISH);
      assertThat(whole.targets())
          .extracting(TargetLine::place)
          .doesNotHaveDuplicates()
          .hasSize(MANY);
      var file = new TargetsExport(whole, true, ENGLISH).of("Velmora", "current");
      assertThat(file.tables().get(0).rows()).hasSize(MANY);
    }
    var others = query(velmora, Map.of("measure", "csat"));
    assertThat(pages.whole(velmora.scope(), "", others, ENGLISH).targets()).isEmpty();
  }

  private ListQuery query(NewNetwork network, Map<String, String> parameters) {
    return ListQuery.ofPerson(
        new MultivaluedHashMap<>(parameters), programme.measures(network.scope()));
  }
}
