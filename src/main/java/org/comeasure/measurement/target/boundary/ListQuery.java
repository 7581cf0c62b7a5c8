package org.comeasure.measurement.target.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comeasure.measurement.target.domain.BenchmarkFilter;
import org.comeasure.measurement.target.domain.BenchmarkId;
import org.comeasure.measurement.target.domain.Level;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.TargetFilter;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.problem.Problem;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * The choice of targets or benchmarks in an address.
 *
 * @param strict whether what cannot be read is an error, as for programs, or left out, as for
 *     people with an old bookmark
 */
public record ListQuery(
    MultivaluedMap<String, String> parameters, List<MeasureEntry> measures, boolean strict) {

  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  public int limit() {
    String text = given("limit");
    int limit =
        text.isEmpty() ? USUAL : NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      throw Problem.ofParameter("limit", "Give a number from 1 to " + MOST + ".").exception();
    }
    return limit;
  }

  public String given(String name) {
    return Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
  }

  /**
   * @param otherwise the phase where none is named; null for all
   */
  public TargetFilter targets(@Nullable Phase otherwise) {
    return new TargetFilter(
        measure(),
        read("level", ListQuery::level, "Name partner, region, tier or network."),
        read("partner", PartnerId::parse, "Give the id of a partner."),
        phase(otherwise),
        read("cursor", TargetId::parse, "Take it from the answer before."));
  }

  public BenchmarkFilter benchmarks(@Nullable Phase otherwise) {
    return new BenchmarkFilter(
        measure(),
        phase(otherwise),
        read("cursor", BenchmarkId::parse, "Take it from the answer before."));
  }

  private @Nullable Integer measure() {
    return read("measure", this::measure, "Give the code of a measure.");
  }

  private Optional<Integer> measure(String code) {
    return measures.stream()
        .filter(measure -> measure.code().equals(code))
        .map(MeasureEntry::number)
        .findFirst();
  }

  private @Nullable Phase phase(@Nullable Phase otherwise) {
    var read = read("phase", Phase::of, "Name current, coming or past.");
    return read == null ? otherwise : read;
  }

  private static Optional<Level> level(String code) {
    return java.util.Arrays.stream(Level.values())
        .filter(level -> level.code().equals(code))
        .findFirst();
  }

  private <T> @Nullable T read(String name, Function<String, Optional<T>> parse, String advice) {
    String text = given(name);
    if (text.isEmpty()) {
      return null;
    }
    var read = parse.apply(text);
    if (read.isEmpty() && strict) {
      throw Problem.ofParameter(name, advice).exception();
    }
    return read.orElse(null);
  }
}
