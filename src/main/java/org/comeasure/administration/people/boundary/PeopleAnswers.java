package org.comeasure.administration.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.ListAnswer;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.VersionedRows;
import org.comeasure.shared.page.Versions;
import org.comeasure.tenancy.Membership;
import org.comeasure.tenancy.MembershipId;
import org.comeasure.tenancy.Memberships;
import org.comeasure.tenancy.TenantScope;

/** Answers programs about the people of an organisation, one's own as a partner's. */
@RequestScoped
public class PeopleAnswers {

  @Inject Reader reader;
  @Inject Memberships memberships;
  @Inject ManagePeople manage;
  @Inject Clock clock;

  Response list(TenantScope organization, UriInfo uri) {
    var query = QueryValues.ofProgram(uri.getQueryParameters());
    var page = memberships.list(organization, query.cursor(MembershipId::parse), query.limit());
    return ListAnswer.of(page.map(this::view), uri);
  }

  VersionedRows<Membership> rows() {
    return new VersionedRows<>(
        ManagePeople.KEY, "people", Membership::id, Membership::version, this::view);
  }

  Response invite(String network, TenantScope organization, byte[] body) {
    return rows().add(network, body, reader.texts(), input -> manage.invite(organization, input));
  }

  /** What the sign-in service is still to hear of. */
  Response accepted(Membership one) {
    return Response.accepted(view(one)).tag(Versions.tag(one.version())).build();
  }

  private PersonView view(Membership one) {
    return PersonView.of(one, clock.instant(), reader.texts());
  }
}
