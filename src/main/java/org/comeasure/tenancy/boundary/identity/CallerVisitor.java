package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.comeasure.shared.page.ShellSource;
import org.comeasure.shared.page.Visitor;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.domain.session.CsrfToken;
import org.jspecify.annotations.Nullable;

/** Tells pages who is looking at them. */
@ApplicationScoped
public class CallerVisitor implements ShellSource {

  @Inject Caller caller;
  @Inject Admission admission;

  @Override
  public Visitor visitor() {
    return caller.identity().map(this::visitor).orElse(Visitor.anonymous());
  }

  private Visitor visitor(Caller.Identity identity) {
    var current = caller.network().orElse(null);
    var csrf =
        admission.session().map(session -> CsrfToken.masked(session.csrfSecret())).orElse(null);
    return new Visitor(
        identity.name(),
        csrf,
        caller.roleNames(),
        Stream.concat(identity.networks().stream(), viewed(current))
            .map(held -> choice(held, held.equals(current)))
            .toList(),
        current == null ? null : current.accent().replace("#", ""),
        current == null ? null : view(identity, current));
  }

  private static Stream<Network> viewed(@Nullable Network current) {
    return Stream.ofNullable(current).filter(one -> one.viewedUntil() != null);
  }

  private static Visitor.@Nullable View view(Caller.Identity identity, Network current) {
    var until = current.viewedUntil();
    if (until == null) {
      return null;
    }
    var scope = current.scope();
    return new Visitor.View(
        current.holder(),
        until,
        current.zone().id(),
        "/n/" + run(identity, current) + "/partners/" + scope.partner() + "/view-as/end");
  }

  /** Where the whole network is, for one that may have held a part of it first. */
  private static String run(Caller.Identity identity, Network seen) {
    return identity.networks().stream()
        .filter(held -> held.scope().wholeNetwork())
        .filter(held -> held.scope().manufacturer().equals(seen.scope().manufacturer()))
        .map(Network::id)
        .findFirst()
        .orElse(seen.id());
  }

  private static Visitor.NetworkChoice choice(Network held, boolean current) {
    var partner = held.partner().map(name -> " · " + held.holder()).orElse("");
    return new Visitor.NetworkChoice(held.id(), held.manufacturer() + partner, current);
  }
}
