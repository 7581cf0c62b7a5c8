package org.comeasure.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.comeasure.programme.domain.QuestionnaireVersion;
import org.comeasure.tenancy.domain.Branch;
import org.comeasure.tenancy.domain.Region;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Transactions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a scope reaches. Own is Nordwind's, sibling is Frost's in the same network, foreign is
 * Hofmann's in the other; the numbers of both networks differ in the last bit, as do the partners'.
 */
@InContainer
class TenancyIT {

  @Inject ScopedEntities entities;
  @Inject Directory directory;
  @Inject DataSource source;
  @Inject Transactions transactions;

  private Sql sql;
  private NewNetwork velmora;
  private NewNetwork brenta;
  private PartnerId nordwind;
  private PartnerId frost;
  private PartnerId hofmann;
  private BranchId kiel;
  private BranchId hamburg;
  private BranchId leeds;
  private BranchId soest;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void twoNetworks() {
    sql = new Sql(source);
    var both = NewNetwork.neighbours(source);
    velmora = both[0];
    brenta = both[1];
    nordwind = velmora.partner("Nordwind");
    frost = velmora.partner("Frost");
    hofmann = brenta.partner("Hofmann");
    kiel = velmora.branch(nordwind, "Kiel");
    hamburg = velmora.branch(nordwind, "Hamburg");
    leeds = velmora.branch(frost, "Leeds");
    soest = brenta.branch(hofmann, "Soest");
  }

  @Test
  void findReachesOwnRowsOnly() {
    assertThat(namesFound(velmora.scope(nordwind))).containsExactly("Kiel");
    assertThat(namesFound(velmora.scope())).containsExactly("Kiel", "Leeds");
    assertThat(namesFound(brenta.scope())).containsExactly("Soest");
  }

  @Test
  void queriesReachOwnRowsOnly() {
    var jpql = "select b.name from Branch b order by b.name";
    assertThat(texts(velmora.scope(nordwind), jpql)).containsExactly("Hamburg", "Kiel");
    assertThat(texts(velmora.scope(), jpql)).containsExactly("Hamburg", "Kiel", "Leeds");
    assertThat(texts(brenta.scope(), jpql)).containsExactly("Soest");
  }

  @Test
  void aForeignOrSiblingIdInAQueryFindsNothing() {
    var jpql = "select b.name from Branch b where b.id in (%d, %d, %d)";
    var ids = jpql.formatted(kiel.value(), leeds.value(), soest.value());
    assertThat(texts(velmora.scope(nordwind), ids)).containsExactly("Kiel");
  }

  @Test
  void countsAndJoinsReachOwnRowsOnly() {
    assertThat(count(velmora.scope(nordwind), "select count(b) from Branch b")).isEqualTo(2);
    assertThat(count(velmora.scope(), "select count(b) from Branch b")).isEqualTo(3);
    var join =
        "select count(b) from Enrolment e join Branch b on b.partnerId = e.partnerId"
            + " where e.name <> ''";
    assertThat(count(velmora.scope(nordwind), join)).isEqualTo(2);
    assertThat(count(brenta.scope(), join)).isEqualTo(1);
    // Every branch with every enrolment: a filter on one side only would show here.
    var product = "select count(b) from Branch b, Enrolment e";
    assertThat(count(velmora.scope(), product)).isEqualTo(6);
    assertThat(count(velmora.scope(nordwind), product)).isEqualTo(2);
  }

  @Test
  void criteriaReachOwnRowsOnly() {
    assertThat(criteria(velmora.scope(nordwind))).containsExactlyInAnyOrder(kiel, hamburg);
    assertThat(criteria(brenta.scope(hofmann))).containsExactly(soest);
  }

  @Test
  void aRelationLeadsToOwnRowsOnly() {
    var jpql = "select v from QuestionnaireVersion v";
    var codes =
        in(
            brenta.scope(),
            em ->
                em.createQuery(jpql, QuestionnaireVersion.class)
                    .getResultStream()
                    .map(version -> version.questionnaire().id().value())
                    .toList());
    assertThat(codes)
        .hasSize(5)
        .contains(brenta.asked("sale").questionnaire())
        .doesNotContain(velmora.asked("sale").questionnaire());
  }

  @Test
  void bulkUpdateChangesOwnRowsOnly() throws SQLException {
    var changed =
        in(
            velmora.scope(nordwind),
            em -> em.createQuery("update Branch b set b.country = 'XX'").executeUpdate());
    assertThat(changed).isEqualTo(2);
    assertThat(countries(leeds, soest)).containsOnly("DE");
    assertThat(countries(kiel, hamburg)).containsOnly("XX");
  }

  @Test
  void bulkDeleteTakesOwnRowsOnly() throws SQLException {
    var deleted =
        in(velmora.scope(nordwind), em -> em.createQuery("delete from Branch b").executeUpdate());
    assertThat(deleted).isEqualTo(2);
    assertThat(countries(kiel, hamburg)).isEmpty();
    assertThat(countries(leeds, soest)).hasSize(2);
  }

  @Test
  void numbersKeepTheirLastBit() throws SQLException {
    var region = new Region("North");
    transactions.run(() -> entities.of(brenta.scope()).persist(region));
    assertThat(sql.number("select manufacturer_id from region where id = ?", region.id().value()))
        .isEqualTo(brenta.id().value());
    assertThat(directory.regions(brenta.scope())).hasSize(1);
    assertThat(directory.regions(velmora.scope())).isEmpty();
    assertThat(frost.value()).isEqualTo(nordwind.value() + 1);
    assertThat(texts(velmora.scope(frost), "select e.name from Enrolment e"))
        .containsExactly("Frost");
  }

  @Test
  void thereIsNoEntityManagerOutsideOfATransaction() {
    assertThatThrownBy(() -> entities.of(velmora.scope()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> entities.acrossTenants()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void oneScopeSharesOneEntityManagerAndAnotherSeesNothingOfIt() {
    transactions.run(
        () -> {
          var own = entities.of(velmora.scope(nordwind));
          assertThat(own.find(Branch.class, kiel.value())).isNotNull();
          assertThat(entities.of(velmora.scope(nordwind))).isSameAs(own);
          assertThat(entities.of(velmora.scope(frost)).find(Branch.class, kiel.value())).isNull();
          assertThat(entities.of(brenta.scope()).find(Branch.class, kiel.value())).isNull();
          assertThat(entities.of(velmora.scope()).find(Branch.class, kiel.value())).isNotNull();
        });
  }

  @Test
  void acrossTenantsReachesNoTenantsRows() {
    for (var jpql : List.of("select b from Branch b", "select e from Enrolment e")) {
      assertThatThrownBy(
              () ->
                  transactions.call(
                      () -> entities.acrossTenants().createQuery(jpql).getResultList()))
          .hasStackTraceContaining("for the session property [comeasure");
    }
    assertThatThrownBy(
            () ->
                transactions.call(() -> entities.acrossTenants().find(Branch.class, kiel.value())))
        .hasStackTraceContaining("for the session property [comeasure");
  }

  @Test
  void aRowWithoutATenantIsRefused() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      var em = entities.acrossTenants();
                      em.persist(new Region("Nowhere"));
                      em.flush();
                    }))
        .isInstanceOf(PersistenceException.class);
  }

  @Test
  void aRowOfAForeignPartnerIsRefusedByItsCompositeKey() throws SQLException {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      var em = entities.of(velmora.scope());
                      em.persist(new Branch(hofmann, "Smuggled", "DE"));
                      em.flush();
                    }))
        .hasStackTraceContaining("branch_partner_id_fk");
    assertThat(sql.texts("select id from branch where name = 'Smuggled'")).isEmpty();
  }

  @Test
  void theDirectoryNamesWhatTheScopeCovers() {
    assertThat(directory.manufacturer(velmora.scope()).id()).isEqualTo(velmora.id());
    assertThat(directory.partners(velmora.scope()))
        .extracting(PartnerEntry::name)
        .containsExactly("Frost", "Nordwind");
    assertThat(directory.partners(velmora.scope(nordwind)))
        .extracting(PartnerEntry::id)
        .containsExactly(nordwind);
    assertThat(directory.partner(velmora.scope(nordwind), frost)).isEmpty();
    assertThat(directory.partner(velmora.scope(), hofmann)).isEmpty();
    assertThat(directory.partner(velmora.scope(), frost)).isPresent();
    assertThat(directory.branch(velmora.scope(nordwind), leeds)).isEmpty();
    assertThat(directory.branch(velmora.scope(), soest)).isEmpty();
  }

  @Test
  void theDirectoryKeepsToTheBranchesOfALimitedScope() {
    var limited = velmora.scope(nordwind).limitedTo(Set.of(kiel));
    assertThat(directory.branches(limited)).extracting(BranchEntry::id).containsExactly(kiel);
    assertThat(directory.branch(limited, kiel)).isPresent();
    assertThat(directory.branch(limited, hamburg)).isEmpty();
    // A limit to a sibling's branch is not a way to it.
    assertThat(directory.branches(velmora.scope(nordwind).limitedTo(Set.of(leeds)))).isEmpty();
  }

  private List<String> namesFound(TenantScope scope) {
    return in(
        scope,
        em ->
            List.of(kiel, leeds, soest).stream()
                .map(id -> em.find(Branch.class, id.value()))
                .filter(found -> found != null)
                .map(Branch::name)
                .toList());
  }

  private List<String> texts(TenantScope scope, String jpql) {
    return in(scope, em -> em.createQuery(jpql, String.class).getResultList());
  }

  private long count(TenantScope scope, String jpql) {
    return in(scope, em -> em.createQuery(jpql, Long.class).getSingleResult());
  }

  private List<BranchId> criteria(TenantScope scope) {
    return in(
        scope,
        em -> {
          var query = em.getCriteriaBuilder().createQuery(Branch.class);
          query.select(query.from(Branch.class));
          return em.createQuery(query).getResultStream().map(Branch::id).toList();
        });
  }

  private List<String> countries(BranchId one, BranchId other) throws SQLException {
    return sql.texts("select country from branch where id in (?, ?)", one.value(), other.value());
  }

  private <T> T in(TenantScope scope, Function<EntityManager, T> work) {
    return transactions.call(() -> work.apply(entities.of(scope)));
  }
}
