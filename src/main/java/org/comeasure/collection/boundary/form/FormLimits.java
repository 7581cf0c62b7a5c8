package org.comeasure.collection.boundary.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often a form may be sent, by one client and to one link, and how many forms of one client
 * count as opened. Against ballot stuffing, floods and strangers who would lower a completion rate.
 * An address is known only as a hash with a salt that is thrown away every day.
 */
@ApplicationScoped
public class FormLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
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

  private final Cache<String, Bucket> clients = buckets(100_000, MINUTE.multipliedBy(2));
  private final Cache<LinkId, Bucket> links = buckets(20_000, MINUTE.multipliedBy(2));
  private final Cache<String, Bucket> begun = buckets(100_000, HOUR);
  private volatile Salt salt = new Salt(LocalDate.MIN, new byte[0]);

  private record Salt(LocalDate day, byte[] bytes) {}

  /** Seconds to wait; 0 when the form may be sent now, which then counts. */
  long wait(LinkId link, String address) {
    var client = clients.get(link + hash(address), key -> bucket(perClient, MINUTE));
    var first = client.tryConsumeAndReturnRemaining(1);
    if (!first.isConsumed()) {
      return seconds(first.getNanosToWaitForRefill());
    }
    var second = links.get(link, key -> bucket(perLink, MINUTE)).tryConsumeAndReturnRemaining(1);
    return second.isConsumed() ? 0 : seconds(second.getNanosToWaitForRefill());
  }

  /**
   * Whether one more form that somebody has begun counts as opened. Where many share an address the
   * rest count once they are sent.
   */
  boolean mayBegin(LinkId link, String address) {
    return begun.get(link + hash(address), key -> bucket(begunPerHour, HOUR)).tryConsume(1);
  }

  private static <K> Cache<K, Bucket> buckets(int most, Duration kept) {
    return Caffeine.newBuilder()
        .maximumSize(most)
        .expireAfterAccess(kept)
        .executor(Runnable::run)
        .build();
  }

  private static Bucket bucket(int most, Duration within) {
    return Bucket.builder()
        .addLimit(Bandwidth.builder().capacity(most).refillGreedy(most, within).build())
        .build();
  }

  private static long seconds(long nanos) {
    return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
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
