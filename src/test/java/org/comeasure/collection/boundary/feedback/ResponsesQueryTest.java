package org.comeasure.collection.boundary.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.domain.ScoreGroup;
import org.comeasure.shared.page.Meaning;
import org.junit.jupiter.api.Test;

class ResponsesQueryTest {

  @Test
  void allThatNarrowsTheListIsDescribed() {
    var described =
        Stream.of(ResponsesQuery.class.getDeclaredFields())
            .map(field -> field.getAnnotation(QueryParam.class))
            .flatMap(Stream::ofNullable)
            .map(QueryParam::value);

    assertThat(Stream.concat(described, Stream.of(FilterQuery.CURSOR)))
        .containsExactlyElementsOf(FilterQuery.NAMES);
  }

  @Test
  void listsOfValuesAreComplete() throws NoSuchFieldException {
    assertThat(allowed("channel"))
        .containsExactlyElementsOf(Arrays.stream(Channel.values()).map(Channel::code).toList());
    assertThat(allowed("group"))
        .containsExactlyElementsOf(
            Arrays.stream(ScoreGroup.values()).map(ScoreGroup::code).toList());
  }

  private static String[] allowed(String field) throws NoSuchFieldException {
    return ResponsesQuery.class.getDeclaredField(field).getAnnotation(Meaning.class).allowed();
  }
}
