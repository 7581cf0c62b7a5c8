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
import org.comeasure.shared.input.Input;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Reads what an external benchmark is to be. */
@ApplicationScoped
@Transacted
public class ReadBenchmark {

  @Inject Programme programme;

  /** Empty where something is to be mended. */
  Optional<NewBenchmark> fresh(TenantScope scope, Input input) {
    var subject = ReadDated.subject(input, programme.measures(scope));
    ReadDated.note(input, false);
    ReadDated.shown(input);
    var asked = values(subject, input);
    return input.clean() ? Optional.ofNullable(asked) : Optional.empty();
  }

  /** The same measure with another value, from today on at the earliest. */
  Optional<NewBenchmark> changed(ExternalBenchmark old, LocalDate today, Input input) {
    input.ignore("measure");
    ReadDated.note(input, true);
    ReadDated.shown(input);
    var asked = values(old.subject(), input);
    if (asked != null) {
      ReadDated.successor(input, old, asked.validity(), today);
    }
    return input.clean() ? Optional.ofNullable(asked) : Optional.empty();
  }

  private static @Nullable NewBenchmark values(@Nullable Subject subject, Input input) {
    var value = ReadDated.value(input, subject);
    var validity = ReadDated.validity(input);
    var name = input.field("source").required().max(Source.LONGEST_NAME).text();
    var period = input.field("period").required().max(Source.LONGEST_PERIOD).text();
    var url = input.field("url").as(ReadBenchmark::url);
    return subject == null || value == null || validity == null
        ? null
        : new NewBenchmark(subject, value, new Source(name, url, period), validity);
  }

  /** Against addresses that run something when they are opened: https and a host, nothing else. */
  private static Optional<String> url(String given) {
    try {
      var uri = new URI(given);
      boolean plain =
          "https".equals(uri.getScheme())
              && uri.getHost() != null
              && uri.getUserInfo() == null
              && given.length() <= Source.LONGEST_URL;
      return plain ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
