package org.comeasure.testing.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.cast.Manufacturer;
import org.comeasure.testing.stack.Progress;
import org.comeasure.testing.stack.Stack;
import org.comeasure.testing.stack.Together;

/** Hands in the demo's answers through the intake API, once. */
final class DemoLoad {
  private static final int BATCH = 250;

  private final Stack stack;
  private final Progress progress;
  private final LoadMark mark;
  private final AtomicInteger done = new AtomicInteger();

  DemoLoad(Stack stack, Progress progress) {
    this.stack = stack;
    this.progress = progress;
    this.mark = new LoadMark(stack.settings().data());
  }

  /**
   * @param opened tells of the forms that were opened, once all answers are there
   */
  void loadOnce(List<DemoLink> links, Runnable opened) {
    if (mark.complete()) {
      return;
    }
    Instant until = mark.until();
    List<List<DemoResponse>> all = new ArrayList<>();
    for (Manufacturer manufacturer : Cast.MANUFACTURERS) {
      all.add(new DemoResponses(manufacturer, links, until).all());
    }
    int total = all.stream().mapToInt(List::size).sum();
    try (Together together = new Together(() -> {})) {
      all.forEach(responses -> together.run(() -> load(responses, total)));
    }
    opened.run();
    mark.setComplete();
  }

  private void load(List<DemoResponse> responses, int total) {
    String manufacturer = responses.get(0).manufacturer();
    String id = manufacturer + "-api";
    ApiClient client = new ApiClient(stack, id, id + "-demo-secret");
    int before = mark.batches(manufacturer);
    done.addAndGet(Math.min(responses.size(), before * BATCH));
    for (int batch = before; batch * BATCH < responses.size(); batch++) {
      List<DemoResponse> part =
          responses.subList(batch * BATCH, Math.min(responses.size(), (batch + 1) * BATCH));
      client.handIn(part.get(0).network(), key(manufacturer, batch), body(part));
      mark.setBatches(manufacturer, batch + 1);
      progress.bar("Demo", "loading responses", done.addAndGet(part.size()), total);
    }
  }

  private String key(String manufacturer, int batch) {
    return "demo-%s-%s-%d".formatted(manufacturer, mark.until(), batch);
  }

  private static JsonObject body(List<DemoResponse> responses) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    responses.forEach(response -> items.add(response.item()));
    return Json.createObjectBuilder().add("items", items).build();
  }
}
