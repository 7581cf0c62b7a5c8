package org.comeasure.measurement.target.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What others reach, as a source outside of the network tells it: a study, a trade association, an
 * annual report. It is for everybody in the network to compare with.
 */
@Entity
@Table(name = "external_benchmark")
public class ExternalBenchmark extends Dated {

  @Column(updatable = false)
  private String source;

  @Column(name = "source_url", updatable = false)
  private @Nullable String sourceUrl;

  @Column(name = "source_period", updatable = false)
  private String sourcePeriod;

  protected ExternalBenchmark() {
    source = sourcePeriod = "";
  }

  public ExternalBenchmark(NewBenchmark asked, Signature set) {
    super(BenchmarkId.next().value(), asked.subject(), asked.value(), asked.validity(), set);
    this.source = asked.source().name();
    this.sourceUrl = asked.source().url();
    this.sourcePeriod = asked.source().period();
  }

  public BenchmarkId id() {
    return new BenchmarkId(id);
  }

  public Source source() {
    return new Source(source, sourceUrl, sourcePeriod);
  }
}
