package org.comeasure.collection.domain;

import org.comeasure.collection.ResponseId;

/** What became of a submission. */
public sealed interface Outcome {

  /** Stored now. */
  record Stored(ResponseId id) implements Outcome {}

  /** Was there already, with the same content. */
  record Repeated(ResponseId id) implements Outcome {}

  /** Its key belongs to another content; nothing was stored. */
  record Conflict() implements Outcome {}
}
