package org.comeasure.measurement.target.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import org.comeasure.measurement.target.domain.ExternalBenchmark;
import org.comeasure.measurement.target.domain.NewBenchmark;
import org.comeasure.measurement.target.domain.Source;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.programme.Programme;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Looks at what a benchmark was asked to be. */
@ApplicationScoped
@Transacted
public class CheckBenchmark {

  @Inject Programme programme;

  /** Empty where there is something to mend, which the check has noted. */
  Optional<NewBenchmark> fresh(TenantScope scope, BenchmarkInput input, Check check) {
    var subject = check.subject(programme.measures(scope), input.measure());
    check.note(input.note(), false);
    var asked = subject.flatMap(of -> values(of, input, check));
    return check.isClean() ? asked : Optional.empty();
  }

  /** The same measure with another value, from today on at the earliest. */
  Optional<NewBenchmark> changed(
      ExternalBenchmark old, BenchmarkInput input, LocalDate today, Check check) {
    check.note(input.note(), true);
    var asked = values(old.subject(), input, check);
    asked.ifPresent(benchmark -> check.successor(old, benchmark.validity(), today));
    return check.isClean() ? asked : Optional.empty();
  }

  private static Optional<NewBenchmark> values(Subject subject, BenchmarkInput input, Check check) {
    var value = check.value(subject.kind(), input.value());
    var validity = check.validity(input.from(), input.to());
    check.line("source", input.source(), Source.LONGEST_NAME, true);
    check.line("period", input.period(), Source.LONGEST_PERIOD, true);
    var url = url(input.url(), check);
    return value == null || validity == null
        ? Optional.empty()
        : Optional.of(
            new NewBenchmark(
                subject, value, new Source(input.source(), url, input.period()), validity));
  }

  /** Against addresses that run something when they are opened: https and a host, nothing else. */
  private static @Nullable String url(String given, Check check) {
    if (given.isEmpty()) {
      return null;
    }
    try {
      var uri = new URI(given);
      if ("https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && given.length() <= Source.LONGEST_URL) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException notAnAddress) {
      // Told below.
    }
    check.add("url", "url");
    return null;
  }
}
