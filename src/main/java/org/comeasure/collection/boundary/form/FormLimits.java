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

  private Door usual;
  private Door proven;
  private RateLimit<String> begun;
  private volatile Salt salt = new Salt(LocalDate.MIN, new byte[0]);

  private record Salt(LocalDate day, byte[] bytes) {}

  @PostConstruct
  void open() {
    usual = door();
    proven = door();
    begun = new RateLimit<>(begunPerHour, Duration.ofHours(1), MOST_CLIENTS);
  }

  /** Seconds to wait; 0 when the form may be sent now, which then counts. */
  long wait(LinkId link, String address) {
    return usual.wait(link, hash(address));
  }

  /** The same for somebody whose browser has worked for it: they may send as many again. */
  long waitProven(LinkId link, String address) {
    return proven.wait(link, hash(address));
  }

  /**
   * Whether one more form that somebody has begun counts as opened. Where many share an address the
   * rest count once they are sent.
   */
  boolean mayBegin(LinkId link, String address) {
    return begun.wait(link + hash(address)) == 0;
  }

  private Door door() {
    return new Door(new RateLimit<>(perClient, MOST_CLIENTS), new RateLimit<>(perLink, MOST_LINKS));
  }

  private record Door(RateLimit<String> clients, RateLimit<LinkId> links) {

    long wait(LinkId link, String client) {
      long wait = clients.wait(link + client);
      return wait > 0 ? wait : links.wait(link);
    }
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
