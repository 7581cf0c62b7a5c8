package org.comeasure.collection.boundary.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.comeasure.collection.boundary.Recording;
import org.comeasure.collection.boundary.RetriedTransaction;
import org.comeasure.collection.boundary.intake.ItemReader.Reading;
import org.comeasure.collection.domain.KeptAnswer;
import org.comeasure.collection.store.IntakeRequestStore;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.TenantScope;

/**
 * Takes in what a program has collected. The responses, what is counted of them and the answer to
 * the request are written in one transaction, so that a repeat finds all of it or nothing. Of a
 * list, a bad member fails alone; a single bad response leaves nothing behind, so that it can be
 * mended and sent again under the same key.
 */
@ApplicationScoped
public class TakeIn {

  @Inject RetriedTransaction transaction;
  @Inject Recording recording;
  @Inject IntakeRequestStore requests;
  @Inject LookAround look;
  @Inject Clock clock;

  /**
   * @param client who asks; another client's equal key is another key
   */
  public Taken take(TenantScope scope, String client, String idempotencyKey, byte[] bytes) {
    var body = IntakeBody.parse(bytes);
    var hash = sha256(bytes);
    var key = requestKey(client, idempotencyKey);
    return transaction.run(
        () -> {
          var kept = requests.claim(scope, key, hash, clock.instant());
          return kept.status() == null ? store(scope, key, body) : repeat(kept, hash);
        });
  }

  private static Taken repeat(KeptAnswer kept, byte[] hash) {
    if (!kept.sameBody(hash)) {
      throw Problem.of(ProblemType.KEY_REUSED).exception();
    }
    return new Taken(Objects.requireNonNull(kept.status()), Objects.requireNonNull(kept.result()));
  }

  private Taken store(TenantScope scope, String key, IntakeBody body) {
    var readings = read(scope, key, body);
    var submissions = readings.stream().flatMap(Reading::stream).toList();
    if (body.single() && submissions.isEmpty()) {
      throw Problem.invalid(readings.get(0).errors()).exception();
    }
    var answer = IntakeAnswer.of(body, readings, recording.record(scope, submissions));
    requests.keep(scope, key, answer.status(), answer.json());
    return answer;
  }

  private List<Reading> read(TenantScope scope, String key, IntakeBody body) {
    var around = look.around(scope, body.items(), key, clock.instant());
    return IntStream.range(0, body.items().size())
        .mapToObj(i -> ItemReader.read(around, body.items().get(i), body.pointer(i), i))
        .toList();
  }

  private static String requestKey(String client, String idempotencyKey) {
    var bytes = (client + '\n' + idempotencyKey).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(bytes));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
