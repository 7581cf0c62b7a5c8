package org.comeasure.measurement.target.boundary.page;

import java.util.List;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The list of targets and, in a second part, of external benchmarks.
 *
 * @param path of the list, without a query
 * @param benchmarkPath likewise, where benchmarks are entered
 * @param editable whether the reader may set and end them
 * @param signed whether the reader may know who did
 * @param current whether the list shows what holds today
 * @param filtered whether something narrows it
 * @param lead how to read what stands beside the targets
 */
public record TargetsPage(
    String path,
    String benchmarkPath,
    boolean editable,
    boolean signed,
    boolean current,
    boolean filtered,
    String lead,
    @Nullable String notice,
    List<Choice> phases,
    List<Choice> measures,
    List<TargetLine> targets,
    List<BenchmarkLine> benchmarks,
    Pages pages) {

  public TargetsPage {
    phases = List.copyOf(phases);
    measures = List.copyOf(measures);
    targets = List.copyOf(targets);
    benchmarks = List.copyOf(benchmarks);
  }

  /**
   * Where the list goes on.
   *
   * @param saves the kinds of file that it can be saved as
   */
  public record Pages(@Nullable String first, @Nullable String next, List<Action> saves) {

    public Pages {
      saves = List.copyOf(saves);
    }
  }

  /** The phase in the address, for the filter to keep. */
  public String phase() {
    return phases.stream()
        .filter(Choice::current)
        .map(choice -> choice.href().replaceFirst(".*[?&]phase=([a-z]*).*", "$1"))
        .findFirst()
        .orElse("");
  }
}
