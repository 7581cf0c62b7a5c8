package org.comeasure.measurement.target.boundary;

import java.time.Instant;
import org.comeasure.measurement.target.domain.Signature;
import org.comeasure.tenancy.Caller;

/** Who is at work, to be put under what is done. */
public record Author(String subject, String name) {

  public static Author of(Caller caller) {
    var identity = caller.identity().orElseThrow();
    return new Author(identity.subject(), identity.name());
  }

  Signature sign(Instant at, String note) {
    boolean fits = name.codePointCount(0, name.length()) <= Signature.LONGEST_NAME;
    var kept = fits ? name : name.substring(0, name.offsetByCodePoints(0, Signature.LONGEST_NAME));
    return new Signature(subject, kept, at, note);
  }
}
