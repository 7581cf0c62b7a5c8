package org.comeasure.benchmark.load;

/** Does one thing after the other. */
public interface Client extends AutoCloseable {
  /** Throws when the answer is not what it has to be. */
  void once() throws Exception;

  @Override
  default void close() throws Exception {}
}
