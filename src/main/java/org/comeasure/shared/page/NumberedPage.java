package org.comeasure.shared.page;

import java.util.List;

/**
 * One page of a list whose length is known.
 *
 * @param number from 1 on
 * @param size how many a full page holds
 * @param total how many there are altogether
 */
public record NumberedPage<T>(List<T> items, int number, int size, long total) {

  public NumberedPage {
    items = List.copyOf(items);
  }

  /** Place of its first item, from 1 on. */
  public long from() {
    return (number - 1L) * size + 1;
  }

  public long to() {
    return from() + items.size() - 1;
  }

  public boolean isLast() {
    return to() >= total;
  }
}
