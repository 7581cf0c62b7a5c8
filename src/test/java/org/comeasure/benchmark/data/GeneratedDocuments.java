package org.comeasure.benchmark.data;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** What the generator writes about answers, to be looked at. */
public final class GeneratedDocuments {
  private GeneratedDocuments() {}

  /** Of so many customers at all touchpoints, each document once. */
  public static Set<String> some(int customers) {
    var random = new SplittableRandom(1);
    var documents = new TreeSet<String>();
    for (var touchpoint : Customer.touchpoints()) {
      var place = new Place(3, touchpoint, "DE", 1, 2, null, 4, 5, 6, "email");
      for (int i = 0; i < customers; i++) {
        var customer = new Customer(place, 0.5, random);
        var document = new StringBuilder();
        customer.document(document);
        documents.add(document.toString());
      }
    }
    return documents;
  }
}
