package org.comeasure.benchmark.data;

import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/** Writes all responses of a network and their comments, oldest first. */
final class Responses {
  static final String LOAD_COMMENTS =
      """
      load data local infile 'comments' into table verbatim character set utf8mb4
      fields terminated by '\\t' escaped by '\\\\' lines terminated by '\\n'
      (manufacturer_id, partner_id, response_id, question_key, comment)
      """;

  /** From when the portal's ids count time. */
  private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

  private static final int TIME_SHIFT = 22;
  private static final double WORDY = 0.35;
  private static final long SEED = 26;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Map<String, CommentPool> pools =
      Map.of("en", new CommentPool("en", random), "de", new CommentPool("de", random));
  private final ResponseLine line;
  private final Places places;
  private final Chunks responses;
  private final Chunks comments;

  Responses(Places places, Chunks responses, Chunks comments) {
    this.places = places;
    this.line = new ResponseLine(places.productLines(), random);
    this.responses = responses;
    this.comments = comments;
  }

  void write(long count, Span span, LongConsumer written) throws InterruptedException {
    for (int day = 0; day < span.days(); day++) {
      long first = span.before(day, count);
      long ofDay = span.before(day + 1, count) - first;
      for (long number = 0; number < ofDay; number++) {
        long millis = span.millis(day, number, ofDay);
        long id = (millis - EPOCH) << TIME_SHIFT | first + number & (1 << TIME_SHIFT) - 1;
        one(id, millis, span.elapsed(day));
      }
      written.accept(first + ofDay);
    }
    responses.end();
    comments.end();
  }

  private void one(long id, long millis, double elapsed) throws InterruptedException {
    var place = places.draw(random);
    var customer = new Customer(place, elapsed, random);
    line.write(id, millis, place, customer, responses.text());
    responses.lineWritten();
    if (customer.chance(WORDY)) {
      comments
          .text()
          .append(place.manufacturerId())
          .append('\t')
          .append(place.partnerId())
          .append('\t')
          .append(id)
          .append("\tcomment\t")
          .append(pools.get(customer.chance(0.5) ? "de" : "en").draw(random))
          .append('\n');
      comments.lineWritten();
    }
  }
}
