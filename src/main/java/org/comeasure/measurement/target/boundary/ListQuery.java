package org.comeasure.measurement.target.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.target.domain.BenchmarkFilter;
import org.comeasure.measurement.target.domain.BenchmarkId;
import org.comeasure.measurement.target.domain.Level;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.TargetFilter;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/** The choice of targets or benchmarks in an address. */
public record ListQuery(QueryValues values, List<MeasureEntry> measures) {

  public static ListQuery ofPerson(
      MultivaluedMap<String, String> parameters, List<MeasureEntry> measures) {
    return new ListQuery(QueryValues.ofPerson(parameters), measures);
  }

  public String given(String name) {
    return values.given(name);
  }

  /**
   * @param otherwise the phase where none is named; null for all
   */
  public TargetFilter targets(@Nullable Phase otherwise) {
    return new TargetFilter(
        measure(),
        values.read("level", ListQuery::level, "Name partner, region, tier or network."),
        values.read("partner", PartnerId::parse, "Give the id of a partner."),
        phase(otherwise),
        values.cursor(TargetId::parse));
  }

  public BenchmarkFilter benchmarks(@Nullable Phase otherwise) {
    return new BenchmarkFilter(measure(), phase(otherwise), values.cursor(BenchmarkId::parse));
  }

  private @Nullable Integer measure() {
    return values.read("measure", this::measure, "Give the code of a measure.");
  }

  private Optional<Integer> measure(String code) {
    return measures.stream()
        .filter(measure -> measure.code().equals(code))
        .map(MeasureEntry::number)
        .findFirst();
  }

  private @Nullable Phase phase(@Nullable Phase otherwise) {
    var read = values.read("phase", Phase::of, "Name current, coming or past.");
    return read == null ? otherwise : read;
  }

  private static Optional<Level> level(String code) {
    return Arrays.stream(Level.values()).filter(level -> level.code().equals(code)).findFirst();
  }
}
