package org.comeasure.platform.web.limit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.comeasure.platform.web.Audience;
import org.comeasure.shared.limit.RateLimit;
import org.comeasure.tenancy.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Against an account, or a tenant with many of them, that leaves nothing to the others. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 30)
public class RequestLimits implements ContainerRequestFilter {

  private static final int MOST_CALLERS = 50_000;
  private static final String FILES = "/export/";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** The request's property that holds its turn. */
  static final String TURN = Turns.class.getName();

  @Inject Caller caller;
  @Inject Turns turns;

  @Inject
  @ConfigProperty(name = "comeasure.limit.person-per-minute", defaultValue = "1200")
  int perPerson;

  @Inject
  @ConfigProperty(name = "comeasure.limit.program-per-minute", defaultValue = "6000")
  int perProgram;

  @Inject
  @ConfigProperty(name = "comeasure.limit.tenant-per-minute", defaultValue = "12000")
  int perTenant;

  @Inject
  @ConfigProperty(name = "comeasure.limit.files-per-minute", defaultValue = "60")
  int filesPerTenant;

  private RateLimit<String> people;
  private RateLimit<String> programs;
  private RateLimit<Tenant> tenants;
  private RateLimit<Tenant> files;

  @PostConstruct
  void open() {
    people = new RateLimit<>(perPerson, MOST_CALLERS);
    programs = new RateLimit<>(perProgram, MOST_CALLERS);
    tenants = new RateLimit<>(perTenant, MOST_CALLERS);
    files = new RateLimit<>(filesPerTenant, MOST_CALLERS);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    count(request.getUriInfo().getPath());
    // What is written waits for the database rather than for a processor, and in groups.
    if (READING.contains(request.getMethod())) {
      Tenant.of(caller).ifPresent(tenant -> request.setProperty(TURN, turns.take(tenant)));
    }
  }

  void count(String path) {
    boolean program = Audience.of(path) == Audience.PROGRAM;
    caller.identity().ifPresent(who -> (program ? programs : people).take(who.subject()));
    var tenant = Tenant.of(caller);
    tenant.ifPresent(tenants::take);
    if (path.contains(FILES)) {
      tenant.ifPresent(files::take);
    }
  }
}
