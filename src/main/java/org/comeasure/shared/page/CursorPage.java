package org.comeasure.shared.page;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list; {@code next} is the opaque cursor of the following one, told as null
 * where there is none.
 */
@JsonbNillable
public record CursorPage<T>(List<T> items, @Nullable String next) {

  public CursorPage {
    items = List.copyOf(items);
  }

  public static <T> CursorPage<T> last(List<T> items) {
    return new CursorPage<>(items, null);
  }

  /**
   * What is asked for of a list that is at hand, as many as may be unless fewer are asked for. The
   * cursor is the last one that was seen.
   */
  public static <T> CursorPage<T> of(List<T> all, Function<? super T, ?> id, QueryValues query) {
    var seen =
        query.cursor(
            text ->
                IntStream.range(0, all.size())
                    .boxed()
                    .filter(place -> text.equals(String.valueOf(id.apply(all.get(place)))))
                    .findFirst());
    int from = seen == null ? 0 : seen + 1;
    int to = Math.min(all.size(), from + query.limit(QueryValues.MOST));
    return new CursorPage<>(
        all.subList(from, to), to < all.size() ? String.valueOf(id.apply(all.get(to - 1))) : null);
  }

  public <R> CursorPage<R> map(Function<? super T, ? extends R> change) {
    return new CursorPage<R>(items.stream().<R>map(change).toList(), next);
  }

  public boolean hasNext() {
    return next != null;
  }
}
