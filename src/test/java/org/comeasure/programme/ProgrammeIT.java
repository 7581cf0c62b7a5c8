package org.comeasure.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a manufacturer asks, as published and as cached. */
@InContainer
class ProgrammeIT {

  private static final LocalDateTime SOON_AFTER = LocalDateTime.of(2025, 1, 1, 0, 0);

  @Inject Programme programme;
  @Inject DataSource source;

  private Sql sql;
  private NewNetwork velmora;
  private NewNetwork brenta;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void twoProgrammes() {
    sql = new Sql(source);
    var both = NewNetwork.neighbours(source);
    velmora = both[0];
    brenta = both[1];
  }

  @Test
  void theNewestPublishedVersionIsAsked() throws SQLException {
    version(2, SOON_AFTER);
    assertThat(asked().number()).isEqualTo(2);
    assertThat(asked().touchpoint()).isEqualTo(velmora.touchpoint("sale"));
  }

  @Test
  void anUnpublishedVersionIsNotAsked() throws SQLException {
    version(2, SOON_AFTER);
    version(3, null);
    assertThat(asked().number()).isEqualTo(2);
    assertThat(programme.published(velmora.scope())).hasSize(5);
  }

  @Test
  void anOlderVersionStaysReadable() throws SQLException {
    var first = versionId(1);
    version(2, SOON_AFTER);
    assertThat(programme.version(velmora.scope(), first)).get().returns(1, Questionnaire::number);
  }

  @Test
  void aPublishedVersionCannotBeChanged() throws SQLException {
    var id = versionId(1).value();
    assertThatThrownBy(
            () -> sql.execute("update questionnaire_version set document = '{}' where id = ?", id))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("immutable");
    assertThatThrownBy(
            () ->
                sql.execute(
                    "update questionnaire_version set published_at = null where id = ?", id))
        .hasMessageContaining("immutable");
    assertThatThrownBy(() -> sql.execute("delete from questionnaire_version where id = ?", id))
        .hasMessageContaining("kept");
  }

  @Test
  void aDraftCanBeChanged() throws SQLException {
    version(2, null);
    var id = versionId(2).value();
    assertThat(sql.execute("update questionnaire_version set number = 4 where id = ?", id)).isOne();
    assertThat(sql.execute("delete from questionnaire_version where id = ?", id)).isOne();
  }

  @Test
  void whatOneManufacturerCachedServesNoOther() throws SQLException {
    var own = versionId(1);
    // Twice, so that the second answers come from the cache; the other's "not there" is cached too.
    for (int round = 0; round < 2; round++) {
      assertThat(programme.version(brenta.scope(), own)).isEmpty();
      assertThat(programme.version(velmora.scope(), own)).isPresent();
      assertThat(programme.published(velmora.scope()))
          .extracting(Questionnaire::touchpoint)
          .contains(velmora.touchpoint("sale"))
          .doesNotContain(brenta.touchpoint("sale"));
      assertThat(programme.published(brenta.scope()))
          .extracting(Questionnaire::touchpoint)
          .contains(brenta.touchpoint("sale"))
          .doesNotContain(velmora.touchpoint("sale"));
      assertThat(programme.current(brenta.scope(), velmora.touchpoint("sale"), "end-user"))
          .isEmpty();
    }
  }

  @Test
  void measuresAreTheManufacturersOwn() {
    brenta.insert(
        "measure",
        "manufacturer_id",
        brenta.id().value(),
        "number",
        900,
        "code",
        "field-test",
        "kind",
        "rating",
        "lowest",
        1,
        "highest",
        5,
        "name",
        "{\"en\":\"Field test\"}");
    assertThat(programme.measures(brenta.scope())).extracting(MeasureEntry::number).contains(900);
    assertThat(programme.measures(velmora.scope()))
        .extracting(MeasureEntry::number)
        .startsWith(MeasureEntry.NPS, MeasureEntry.CSAT, MeasureEntry.CES)
        .doesNotContain(900);
  }

  @Test
  void aPartnerIsAskedWhatItsManufacturerAsks() {
    var partner = velmora.partner("Nordwind");
    assertThat(programme.touchpoints(velmora.scope(partner)))
        .isEqualTo(programme.touchpoints(velmora.scope()))
        .extracting(TouchpointEntry::code)
        .containsExactly("sale", "parts-delivery", "call-centre", "repair-visit", "relationship");
  }

  private Questionnaire asked() {
    return programme.current(velmora.scope(), velmora.touchpoint("sale"), "end-user").orElseThrow();
  }

  private QuestionnaireVersionId versionId(int number) throws SQLException {
    return new QuestionnaireVersionId(
        sql.number(
            "select id from questionnaire_version where questionnaire_id = ? and number = ?",
            velmora.asked("sale").questionnaire(),
            number));
  }

  private void version(int number, @Nullable LocalDateTime publishedAt) throws SQLException {
    sql.execute(
        """
        insert into questionnaire_version
          (id, manufacturer_id, questionnaire_id, number, published_at, document)
        select ?, manufacturer_id, questionnaire_id, ?, ?, document from questionnaire_version
        where questionnaire_id = ? and number = 1
        """,
        QuestionnaireVersionId.next().value(),
        number,
        publishedAt,
        velmora.asked("sale").questionnaire());
  }
}
