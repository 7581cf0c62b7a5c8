package org.comeasure.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.HttpMethod;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.comeasure.platform.database.InTransaction;
import org.comeasure.platform.database.LocalDataSource;
import org.comeasure.shared.sql.Sql;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** The house's rules about who may know whom. A rule that guards nothing fails. */
@AnalyzeClasses(packages = "org.comeasure", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.comeasure.";

  /** The columns that tenants' tables have in common; entities of every capability extend them. */
  private static final DescribedPredicate<JavaClass> SHARED_BY_ENTITIES =
      annotatedWith(MappedSuperclass.class).as("mapped superclasses").forSubtype();

  @ArchTest
  static final ArchRule capabilitiesFormNoCycle =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule sharedKnowsNobody = mayImport("shared");
  @ArchTest static final ArchRule tenancyKnowsOnlyShared = mayImport("tenancy", "shared");

  @ArchTest static final ArchRule platformKnowsTenancy = mayImport("platform", "shared", "tenancy");

  @ArchTest
  static final ArchRule programmeStandsOnPlatform =
      mayImport("programme", "shared", "tenancy", "platform");

  @ArchTest
  static final ArchRule collectionKnowsProgramme =
      mayImport("collection", "shared", "tenancy", "platform", "programme");

  @ArchTest
  static final ArchRule measurementKnowsCollection =
      mayImport("measurement", "shared", "tenancy", "platform", "programme", "collection");

  @ArchTest
  static final ArchRule administrationStandsOnPlatform =
      mayImport("administration", "shared", "tenancy", "platform");

  @ArchTest static final ArchRule tenancyShowsItsFace = onlyByItsFace("tenancy");
  @ArchTest static final ArchRule programmeShowsItsFace = onlyByItsFace("programme");
  @ArchTest static final ArchRule collectionShowsItsFace = onlyByItsFace("collection");
  @ArchTest static final ArchRule measurementShowsItsFace = onlyByItsFace("measurement");
  @ArchTest static final ArchRule administrationShowsItsFace = onlyByItsFace("administration");

  @ArchTest
  static final ArchRule nothingReachesBoundary =
      noClasses()
          .that(resideInAPackage("org.comeasure..").and(not(resideInAnyPackage("..boundary.."))))
          .and(not(resideInAPackage(ROOT + "template..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..boundary..");

  @ArchTest
  static final ArchRule onlyBoundaryReachesStore =
      noClasses()
          .that()
          .resideOutsideOfPackages("..boundary..", "..store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..store..");

  @ArchTest
  static final ArchRule domainKnowsNoMachinery =
      noClasses()
          .that()
          .resideInAPackage("..domain..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ws.rs..",
              "jakarta.inject..",
              "jakarta.enterprise..",
              "jakarta.json..",
              "jakarta.servlet..",
              "java.sql..",
              "javax.sql..");

  @ArchTest
  static final ArchRule entityManagerStaysInStores =
      noClasses()
          .that()
          .resideOutsideOfPackage("..store..")
          .and()
          .haveNameNotMatching(Pattern.quote(ROOT + "tenancy.ScopedEntities") + ".*")
          .and()
          .doNotBelongToAnyOf(Sql.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  @ArchTest
  static final ArchRule transactionsAreBegunInOnePlace =
      noClasses()
          .that()
          .doNotBelongToAnyOf(InTransaction.class)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Transactional.class, UserTransaction.class)
          .because("the server's interceptor now and then forbids other threads to begin any");

  @ArchTest
  static final ArchRule sqlStaysInStores =
      noClasses()
          .that()
          .resideOutsideOfPackages("..store..")
          .and()
          .doNotBelongToAnyOf(Sql.class)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Sql.class);

  @ArchTest
  static final ArchRule statementsArePreparedInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "platform.health..")
          .and()
          .doNotBelongToAnyOf(LocalDataSource.class, Sql.class)
          .and()
          .haveNameNotMatching(Pattern.quote(ROOT + "platform.database.LateAutoCommit") + ".*")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Connection.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Statement.class);

  @ArchTest
  static final ArchRule storesShowStores =
      classes()
          .that()
          .resideInAPackage("..store..")
          .and()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .and()
          .doNotImplement(SessionCustomizer.class)
          .should()
          .haveSimpleNameEndingWith("Store");

  @ArchTest
  static final ArchRule storesTakeAScope =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Store")
          .should(Conditions.takeAScopeOrSayWhyNot())
          .andShould(Conditions.haveNoOverloadWithoutScope());

  @ArchTest
  static final ArchRule everyRouteSaysWhoMayCall =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should(Conditions.nameRolesOrBeListedAsPublic());

  @ArchTest
  static final ArchRule resourcesSpeakInRecords =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should(Conditions.haveNo(Entity.class, "in their signature"));

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "shared.clock..")
          .should(Conditions.askTheSystemForTheTime())
          .because("a test must be able to set the " + Clock.class.getSimpleName());

  @ArchTest
  static final ArchRule packagesAreBusinessWords =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..common..",
              "..service..",
              "..impl..",
              "..dto..",
              "..helper..",
              "..manager..");

  @ArchTest
  static final ArchRule everyCapabilityHasItsRules =
      classes()
          .should()
          .resideInAnyPackage(
              ROOT + "shared..",
              ROOT + "tenancy..",
              ROOT + "platform..",
              ROOT + "programme..",
              ROOT + "collection..",
              ROOT + "measurement..",
              ROOT + "administration..",
              ROOT + "template..")
          .because("a new capability brings its imports and its face into this test");

  @ArchTest
  static final ArchRule packagesAreNullMarked =
      classes().that().resideOutsideOfPackage(ROOT + "template..").should(Packages.beNullMarked());

  private static ArchRule mayImport(String capability, String... others) {
    var allowed = new ArrayList<String>();
    allowed.add(ROOT + capability + "..");
    for (String other : others) {
      allowed.add(ROOT + other + "..");
    }
    return noClasses()
        .that()
        .resideInAPackage(ROOT + capability + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.comeasure..")
                .and(not(resideInAnyPackage(allowed.toArray(String[]::new))))
                .and(not(resideInAPackage(ROOT + "template.."))));
  }

  private static ArchRule onlyByItsFace(String capability) {
    return classes()
        .that()
        .resideInAPackage(ROOT + capability + "..")
        .and()
        .resideOutsideOfPackage(ROOT + capability)
        .and(not(SHARED_BY_ENTITIES))
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(ROOT + capability + "..", ROOT + "template..");
  }
}
