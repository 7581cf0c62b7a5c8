package org.comeasure.testing.demo;

import java.util.List;
import java.util.stream.Stream;
import org.comeasure.testing.stack.Progress;
import org.comeasure.testing.stack.Stack;
import org.comeasure.testing.stack.StackSettings;

/** Fills a running stack with the demo and tells a person how to use it. */
public final class Demo {
  /** One of each kind of reader, for the terminal; demo.json has them all. */
  private static final List<String> INTRODUCED =
      List.of(
          "velmora.admin",
          "nordwind.manager",
          "nordwind.kiel",
          "kestrel.manager",
          "brenta.admin",
          "hofmann.manager",
          "operator");

  private final StackSettings settings;
  private final DemoRealm realm;
  private final List<DemoLink> links;

  private Demo(StackSettings settings, List<DemoLink> links) {
    this.settings = settings;
    this.realm = new DemoRealm(settings.realm());
    this.links = links;
  }

  public static Demo in(Stack stack, Progress progress) {
    DemoDatabase database = new DemoDatabase(stack);
    database.writeCastOnce();
    List<DemoLink> links = database.links();
    Runnable afterwards =
        () -> {
          database.writeOpenings();
          database.freezePeers();
        };
    new DemoLoad(stack, progress).loadOnce(links, afterwards);
    Demo demo = new Demo(stack.settings(), links);
    new DemoFile(stack.settings(), demo.realm).write(links);
    return demo;
  }

  public String greeting() {
    List<DemoRealm.Login> users = realm.users();
    String logins =
        lines(
            INTRODUCED.stream()
                .flatMap(name -> users.stream().filter(user -> user.name().equals(name)))
                .map(
                    user ->
                        "  %-17s %-22s %s"
                            .formatted(
                                user.name(),
                                user.organisation(),
                                String.join(", ", user.roles()))));
    String forms =
        lines(
            Stream.of("nordwind", "kestrel", "hofmann")
                .flatMap(
                    partner -> links.stream().filter(link -> introduces(link, partner)).limit(1))
                .map(link -> "  %s  %s".formatted(link.url(settings.portal()), of(link))));
    return """

        Comeasure is ready (Ctrl-C stops it)

          Portal    %s
          Keycloak  %s
          Mailbox   %s
          API       %s/api/docs

        Sign in as one of these with the password %s
        %s

        Give feedback as a customer
        %s

        All of it for scripts: %s
        """
        .formatted(
            settings.portal(),
            settings.keycloak(),
            settings.mailbox(),
            settings.portal(),
            users.get(0).secret(),
            logins,
            forms,
            settings.data().resolve("demo.json"));
  }

  private static boolean introduces(DemoLink link, String partner) {
    return link.partner().equals(partner) && link.touchpoint().equals("repair-visit");
  }

  private String of(DemoLink link) {
    return "%s, %s".formatted(realm.nameOf(link.partner()), link.touchpoint());
  }

  private static String lines(Stream<String> lines) {
    return String.join(System.lineSeparator(), lines.toList());
  }
}
