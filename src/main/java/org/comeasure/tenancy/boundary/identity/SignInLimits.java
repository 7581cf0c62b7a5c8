package org.comeasure.tenancy.boundary.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.comeasure.shared.limit.ClientAddress;
import org.comeasure.shared.limit.RateLimit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one address may sign in, and how often it may say that a sign-in has ended, which the
 * identity provider does for everybody.
 */
@ApplicationScoped
public class SignInLimits {

  private static final int MOST_CLIENTS = 100_000;

  @Inject ClientAddress addresses;

  @Inject
  @ConfigProperty(name = "comeasure.sign-in.client-per-minute", defaultValue = "300")
  int perClient;

  @Inject
  @ConfigProperty(name = "comeasure.sign-in.logout-per-minute", defaultValue = "6000")
  int logouts;

  private RateLimit<String> clients;
  private RateLimit<String> providers;

  @PostConstruct
  void open() {
    clients = new RateLimit<>(perClient, MOST_CLIENTS);
    providers = new RateLimit<>(logouts, MOST_CLIENTS);
  }

  void signIn(HttpServletRequest request) {
    clients.take(addresses.of(request));
  }

  void logout(HttpServletRequest request) {
    providers.take(addresses.of(request));
  }
}
