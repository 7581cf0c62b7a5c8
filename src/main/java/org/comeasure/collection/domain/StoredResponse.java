package org.comeasure.collection.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.comeasure.collection.Flag;
import org.comeasure.collection.ResponseId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointId;
import org.jspecify.annotations.Nullable;

/**
 * A response as it was stored.
 *
 * @param audience code of one of {@link org.comeasure.programme.Audience}
 * @param day of the network's zone under which it is counted
 * @param version counts its changes
 * @param nps the likelihood to recommend, null where it was not asked or not answered
 * @param flags those that nobody has dismissed
 */
public record StoredResponse(
    ResponseId id,
    Origin origin,
    TouchpointId touchpoint,
    QuestionnaireVersionId questionnaire,
    String audience,
    Instant answeredAt,
    LocalDate day,
    Instant receivedAt,
    @Nullable Integer secondsTaken,
    @Nullable Integer nps,
    Answers answers,
    int version,
    Set<Flag> flags) {

  public StoredResponse {
    flags = Set.copyOf(flags);
  }

  public StoredResponse flagged(Set<Flag> others) {
    return with(answers, others);
  }

  public StoredResponse answered(Answers others) {
    return with(others, flags);
  }

  private StoredResponse with(Answers someAnswers, Set<Flag> someFlags) {
    return new StoredResponse(
        id,
        origin,
        touchpoint,
        questionnaire,
        audience,
        answeredAt,
        day,
        receivedAt,
        secondsTaken,
        nps,
        someAnswers,
        version,
        someFlags);
  }

  public Cursor cursor() {
    return new Cursor(answeredAt, id);
  }
}
