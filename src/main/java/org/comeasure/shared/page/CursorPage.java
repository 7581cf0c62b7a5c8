package org.comeasure.shared.page;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import java.util.function.Function;
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

  public <R> CursorPage<R> map(Function<? super T, ? extends R> change) {
    return new CursorPage<R>(items.stream().<R>map(change).toList(), next);
  }

  public boolean hasNext() {
    return next != null;
  }
}
