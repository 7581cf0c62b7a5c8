package org.comeasure.testing.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private final AtomicInteger stops = new AtomicInteger();
  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void aStepWaitsForThoseItNeeds() {
    try (Together together = new Together(stops::incrementAndGet)) {
      Together.Part first = together.run(() -> done.add("first"));
      Together.Part second = together.run(() -> done.add("second"), first);
      together.run(() -> done.add("third"), first, second);
    }
    assertThat(done).containsExactly("first", "second", "third");
    assertThat(stops).hasValue(0);
  }

  @Test
  void theFirstFailureIsToldAndNothingStartsAfterIt() {
    assertThatThrownBy(
            () -> {
              try (Together together = new Together(stops::incrementAndGet)) {
                Together.Part first =
                    together.run(
                        () -> {
                          throw new StackFailure("first");
                        });
                together.run(() -> done.add("never"), first);
              }
            })
        .hasMessage("first");
    assertThat(done).isEmpty();
    assertThat(stops).hasValue(1);
  }
}
