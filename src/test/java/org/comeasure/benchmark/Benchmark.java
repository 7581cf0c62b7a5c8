package org.comeasure.benchmark;

import java.util.List;
import org.comeasure.benchmark.report.Table;

/** Something that is measured, in tables. */
public interface Benchmark {
  /** For {@code -Dbenchmark=…} and the file of its tables. */
  String name();

  List<Table> run(Site site, Settings settings) throws Exception;
}
