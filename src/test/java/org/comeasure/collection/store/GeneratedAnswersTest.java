package org.comeasure.collection.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.comeasure.benchmark.data.GeneratedDocuments;
import org.junit.jupiter.api.Test;

/** The benchmark's rows are made without the portal, so they are held against what it writes. */
class GeneratedAnswersTest {

  @Test
  void generatedDocumentsAreThoseThatThePortalWouldWrite() {
    var documents = GeneratedDocuments.some(2_000);
    assertThat(documents).hasSizeGreaterThan(500);
    assertThat(documents)
        .allSatisfy(
            document ->
                assertThat(AnswersDocument.write(AnswersDocument.read(document)))
                    .isEqualTo(document));
  }
}
