package org.comeasure.measurement.driver.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Slice;
import org.comeasure.measurement.driver.domain.DriverQuestion;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.TenantScope;

/** How many answers to its outcome a question rests on, by tallies alone. */
@ApplicationScoped
@Transacted
public class CountAnswers {

  @Inject TallyStore tallies;

  public long of(TenantScope scope, DriverQuestion question) {
    var choice =
        new Choice(
            question.audience(), Set.of(question.counted()), Slice.ALL, Set.of(Dimension.MEASURE));
    var slices =
        question.touchpoints().isEmpty()
            ? Stream.of(Slice.ALL)
            : question.touchpoints().stream().map(Slice.ALL::at);
    return slices
        .map(choice::in)
        .mapToLong(at -> tallies.of(scope, question.period(), at).in(question.period()).n())
        .sum();
  }
}
