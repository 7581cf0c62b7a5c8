package org.comeasure.collection.boundary.intake;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.comeasure.collection.boundary.intake.ItemReader.Reading;
import org.comeasure.collection.boundary.writing.Awaited;
import org.comeasure.collection.boundary.writing.WriteCombiner;
import org.comeasure.collection.boundary.writing.Writers;
import org.comeasure.collection.domain.Delivery;
import org.comeasure.collection.domain.KeptAnswer;
import org.comeasure.collection.domain.RequestKey;
import org.comeasure.collection.store.IntakeRequestStore;
import org.comeasure.platform.database.RetriedTransaction;
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

  @Inject Writers writers;
  @Inject RetriedTransaction transaction;
  @Inject KeepRequests keep;
  @Inject IntakeRequestStore requests;
  @Inject LookAround look;
  @Inject Clock clock;

  private WriteCombiner<Request, KeptAnswer> combiner;

  @PostConstruct
  void start() {
    combiner =
        writers.combining(
            new WriteCombiner.Work<>(
                request -> request.body().items().size(),
                group -> transaction.run(() -> keep.all(group)),
                Writers::worthTryingAlone));
  }

  /**
   * @param client who asks; another client's equal key is another key
   */
  public Taken take(TenantScope scope, String client, String idempotencyKey, byte[] bytes) {
    return Awaited.result(accept(scope, client, idempotencyKey, bytes));
  }

  /** The same, without waiting for it. */
  public CompletionStage<Taken> accept(
      TenantScope scope, String client, String idempotencyKey, byte[] bytes) {
    var body = IntakeBody.parse(bytes);
    var hash = sha256(bytes);
    var key = requestKey(client, idempotencyKey);
    var readings = read(scope, key, body);
    var submissions = readings.stream().flatMap(Reading::stream).toList();
    var delivery = new Delivery(scope, submissions);
    var request = new Request(RequestKey.of(scope, key), hash, body, readings, delivery);
    return (request.hopeless() ? refused(request) : combiner.accept(request))
        .thenApply(kept -> answer(kept, hash));
  }

  /** It may have been good when it came the first time. */
  private CompletionStage<KeptAnswer> refused(Request request) {
    var scope = request.delivery().scope();
    var kept = transaction.run(() -> requests.find(scope, request.key().text()));
    return CompletableFuture.completedStage(
        kept.orElseThrow(() -> Problem.invalid(request.readings().get(0).errors()).exception()));
  }

  private static Taken answer(KeptAnswer kept, byte[] hash) {
    if (!kept.sameBody(hash)) {
      throw Problem.of(ProblemType.KEY_REUSED).exception();
    }
    return Taken.from(kept);
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
