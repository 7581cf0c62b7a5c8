package org.comeasure.measurement.target.boundary.api;

import org.comeasure.measurement.target.domain.Signature;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who did something, when and why. */
@Schema(
    name = "Signature",
    description = "Who did something, when and why; told to the manufacturer's own only")
public record SignatureBody(String by, String at, String note) {

  static SignatureBody of(Signature signature) {
    return new SignatureBody(signature.name(), signature.at().toString(), signature.note());
  }
}
