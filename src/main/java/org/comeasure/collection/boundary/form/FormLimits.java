package org.comeasure.collection.boundary.form;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.comeasure.collection.LinkId;
import org.comeasure.shared.limit.RateLimit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often a form may be sent, by one client and to one link, and how many forms of one client
 * count as opened. Against ballot stuffing, floods and strangers who would lower a completion rate.
 * An address is known only as a hash with a salt that is thrown away every day.
 */
@ApplicationScoped
public class FormLimits {

  private static final int MOST_CLIENTS = 100_000;
  private static final int MOST_LINKS = 20_000;
  private static final int HASH_LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "comeasure.form.client-per-minute", defaultValue = "30")
  int perClient;

  @Inject
  @ConfigProperty(name = "comeasure.form.link-per-minute", defaultValue = "600")
  int perLink;

  @Inject
  @ConfigProperty(name = "comeasure.form.begun-per-hour", defaultValue = "30")
  int begunPerHour;

  private RateLimit<String> clients;
  private RateLimit<LinkId> links;
  private RateLimit<String> begun;
  private volatile Salt salt = new Salt(LocalDate.MIN, new byte[0]);

  private record Salt(LocalDate day, byte[] bytes) {}

  @PostConstruct
  void open() {
    clients = new RateLimit<>(perClient, MOST_CLIENTS);
    links = new RateLimit<>(perLink, MOST_LINKS);
    begun = new RateLimit<>(begunPerHour, Duration.ofHours(1), MOST_CLIENTS);
  }

  /** Seconds to wait; 0 when the form may be sent now, which then counts. */
  long wait(LinkId link, String address) {
    long wait = clients.wait(link + hash(address));
    return wait > 0 ? wait : links.wait(link);
  }

  /**
   * Whether one more form that somebody has begun counts as opened. Where many share an address the
   * rest count once they are sent.
   */
  boolean mayBegin(LinkId link, String address) {
    return begun.wait(link + hash(address)) == 0;
  }

  private String hash(String address) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(saltOf(LocalDate.now(clock)));
      byte[] hash = digest.digest(address.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] saltOf(LocalDate today) {
    var known = salt;
    if (!known.day().equals(today)) {
      synchronized (this) {
        if (!salt.day().equals(today)) {
          var fresh = new byte[32];
          RANDOM.nextBytes(fresh);
          salt = new Salt(today, fresh);
        }
        known = salt;
      }
    }
    return known.bytes();
  }
}
