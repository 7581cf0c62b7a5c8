package org.comeasure.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comeasure.testing.stack.Compose;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docker/} says fits together and fits the project, as far as that can be read. */
class ContainerFilesTest {

  private static final Path DOCKER = Path.of("docker");
  private static final String PORTAL = "docker/Dockerfile";
  private static final String KEYCLOAK = "docker/keycloak/Dockerfile";
  private static final String SECRETS = "/run/secrets/";
  private static final String VARIABLE = "\\$\\{(COMEASURE_\\w+)";

  private final Compose compose = Compose.read();

  @ParameterizedTest
  @ValueSource(strings = {PORTAL, KEYCLOAK})
  void basesAreNamedByAVersion(String file) throws IOException {
    var bases = found("(?m)^ARG \\w+_IMAGE=(\\S+)$", text(file)).map(m -> m.group(1)).toList();
    assertThat(bases).isNotEmpty().allMatch(ContainerFilesTest::namesVersion);
    assertThat(found("(?m)^FROM (\\S+)", text(file)).map(m -> m.group(1)))
        .allMatch(base -> base.matches("\\$\\{\\w+_IMAGE}"));
  }

  @Test
  void imagesAreNamedByAVersion() {
    assertThat(compose.services())
        .isNotEmpty()
        .allSatisfy(
            service ->
                assertThat(compose.image(service))
                    .matches(image -> namesVersion(image.replaceAll("\\$\\{\\w+:-(\\w+)}", "$1"))));
  }

  private static boolean namesVersion(String image) {
    return image.matches("\\S+:\\S+") && !image.endsWith(":latest");
  }

  @ParameterizedTest
  @ValueSource(strings = {PORTAL, KEYCLOAK})
  void whatIsCopiedIsThereAndReachesTheBuilder(String file) throws IOException {
    var reaching =
        text(file + ".dockerignore")
            .lines()
            .filter(line -> line.startsWith("!"))
            .map(line -> Path.of(line.substring(1)))
            .toList();
    var sources =
        found("(?m)^COPY ((?:--chmod=\\d+ )?)([^-\\n].*) \\S+$", text(file))
            .flatMap(copy -> Stream.of(copy.group(2).split(" ")))
            .map(Path::of)
            .toList();
    assertThat(sources)
        .isNotEmpty()
        .allMatch(Files::exists)
        .allMatch(source -> reaching.stream().anyMatch(source::startsWith));
  }

  @Test
  void whatIsCopiedFromTheBuildIsMadeByIt() throws IOException {
    var pom = text("pom.xml");
    var made =
        found("COPY --from=build \\S+ /source/target/(\\S+)", text(PORTAL))
            .map(copy -> copy.group(1))
            .toList();
    assertThat(made).containsExactlyInAnyOrder("runtime/payara-micro.jar", "comeasure.war");
    assertThat(pom)
        .contains("<finalName>comeasure</finalName>")
        .contains("<packaging>war</packaging>")
        .contains("<destFileName>payara-micro.jar</destFileName>")
        .contains("<runtime.directory>${project.build.directory}/runtime</runtime.directory>");
  }

  @Test
  void mavenIsToldOnlyWhatThePomKnows() throws IOException {
    var pom = text("pom.xml");
    var calls = found("(?m)^\\s*(?:RUN )?mvn (.*)$", text(PORTAL)).map(m -> m.group(1)).toList();
    assertThat(calls).isNotEmpty();
    for (String call : calls) {
      assertThat(found("-P(\\w[\\w-]*)", call).map(m -> m.group(1)))
          .allMatch(profile -> pom.contains("<id>" + profile + "</id>"));
      assertThat(found("-D([\\w.]+)", call).map(m -> m.group(1)))
          .allMatch(property -> pom.contains("<" + property + ">"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start",
        "portal/start",
        "portal/healthy",
        "keycloak/start",
        "mariadb/create.sh",
        "try/image",
        "try/run"
      })
  void scriptsArePrograms(String script) {
    assertThat(DOCKER.resolve(script)).isExecutable();
  }

  @Test
  void portalIsGivenAllThatItsStartAsksFor() throws IOException {
    var asked =
        found("(?s)for name in (COMEASURE_.*?); do", text("docker/portal/start"))
            .flatMap(names -> found("COMEASURE_\\w+", names.group(1)))
            .map(MatchResult::group)
            .toList();
    assertThat(asked).hasSizeGreaterThan(5);
    for (String node : List.of("portal-1", "portal-2")) {
      var given = compose.environment(node).keySet();
      assertThat(asked).allMatch(name -> given.contains(name) || given.contains(name + "_FILE"));
    }
  }

  @Test
  void keycloakAndProxyAreGivenAllThatTheirFilesName() throws IOException {
    assertGiven("keycloak", "keycloak-realm/comeasure-realm.json");
    assertGiven("proxy", "docker/proxy/haproxy.cfg");
  }

  private void assertGiven(String service, String file) throws IOException {
    var given = compose.environment(service).keySet();
    assertThat(found(VARIABLE, text(file)).map(m -> m.group(1)))
        .isNotEmpty()
        .allMatch(name -> given.contains(name) || given.contains(name + "_FILE"));
  }

  @Test
  void eachFileOfASecretIsThatOfASecretOfTheService() {
    for (String service : compose.services()) {
      compose
          .environment(service)
          .forEach(
              (name, value) -> {
                if (value.startsWith(SECRETS)) {
                  assertThat(compose.secrets(service)).contains(value.substring(SECRETS.length()));
                }
                if (name.matches(".*_(PASSWORD|SECRET|KEY)")) {
                  assertThat(value).as(name + " is written down").isEmpty();
                }
              });
      assertThat(compose.secretFiles().keySet()).containsAll(compose.secrets(service));
    }
  }

  @Test
  void eachSettingIsExplainedAndUsed() throws IOException {
    var used = new TreeSet<String>();
    found(VARIABLE, text("docker/compose.yaml")).forEach(m -> used.add(m.group(1)));
    var explained =
        found("(?m)^#?(COMEASURE_\\w+)=", text("docker/.env.example"))
            .map(m -> m.group(1))
            .toList();
    assertThat(explained).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void firstStartMakesEachSecretByChance(@TempDir Path project) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "NOT RUN: no OpenSSL");
    var one = prepared(Files.createDirectories(project.resolve("one")));
    var other = prepared(Files.createDirectories(project.resolve("other")));
    for (String file : compose.secretFiles().values()) {
      var secret = Files.readString(one.resolve(file));
      if (file.endsWith("smtp_password")) {
        assertThat(secret).isEmpty();
      } else {
        assertThat(secret)
            .hasSizeGreaterThan(40)
            .isNotEqualTo(Files.readString(other.resolve(file)));
      }
    }
    assertThat(distinct(one)).hasSize(compose.secretFiles().size());
  }

  private Set<String> distinct(Path directory) throws IOException {
    var secrets = new TreeSet<String>();
    for (String file : compose.secretFiles().values()) {
      secrets.add(Files.readString(directory.resolve(file)));
    }
    return secrets;
  }

  private static Path prepared(Path directory) throws Exception {
    for (String file : List.of("start", ".env.example")) {
      Files.copy(DOCKER.resolve(file), directory.resolve(file));
    }
    var command = List.of("bash", directory.resolve("start").toString(), "--prepare");
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    return directory;
  }

  private static Stream<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }

  private static String text(String file) throws IOException {
    return Files.readString(Path.of(file));
  }
}
