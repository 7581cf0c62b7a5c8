package org.comeasure.benchmark.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Comments of one to three of the demo's sentences. */
final class CommentPool {
  private static final int KEPT = 4_000;

  private final List<String> comments;

  CommentPool(String language, SplittableRandom random) {
    var sentences = sentences("/demo/phrases_" + language + ".txt");
    this.comments =
        random.ints(KEPT, 1, 4).mapToObj(count -> join(sentences, count, random)).toList();
  }

  String draw(SplittableRandom random) {
    return comments.get(random.nextInt(comments.size()));
  }

  private static String join(List<String> sentences, int count, SplittableRandom random) {
    return random
        .ints(count, 0, sentences.size())
        .mapToObj(sentences::get)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  /** Those without a gap to fill. */
  private static List<String> sentences(String file) {
    try (InputStream in = Objects.requireNonNull(CommentPool.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.length() > 20 && !line.startsWith("[") && !line.contains("{"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
