package org.comeasure.measurement.domain.tally;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.comeasure.programme.MeasureEntry;

/**
 * How counts are written down: for each entry the measure's number, then either the one answer that
 * was given, 0 to 10, or 16 and more with a bit for each answer that is counted, followed by those
 * counts. Before that 11 may stand, where the same is counted beyond {@link MeasureEntry#FLAGGED},
 * too, or 12, where what is counted beyond it follows in the same way. Numbers are varints of seven
 * bits a byte, the lowest first; counts have their sign in the lowest bit. A response with five
 * answers takes about 16 bytes. Entries may repeat a measure; all of them add up.
 */
public final class Entries {

  private static final int BITS_A_BYTE = 7;
  private static final int MORE = 1 << BITS_A_BYTE;
  private static final int FLAGGED_TOO = 11;
  private static final int SOME_FLAGGED = 12;
  private static final int SEVERAL = 16;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The bits of eight bytes that say that a number goes on. */
  private static final long ALL_MORE = 0x8080808080808080L;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Takes what is counted. */
  public interface Taker {

    /** Whether it takes what is counted of the measure; the rest is passed over. */
    default boolean wants(int measure) {
      return true;
    }

    /**
     * @param answer 0 to 10
     * @param count of it, negative where it is taken back
     */
    void take(int measure, int answer, long count);
  }

  /** Hands over every count that was written. */
  public static void each(byte[] entries, Taker taker) {
    new Reading(entries).each(taker);
  }

  /**
   * @param flagged whether it counts beyond {@link MeasureEntry#FLAGGED}, too
   */
  void addOne(int measure, int answer, boolean flagged) {
    number(measure);
    if (flagged) {
      number(FLAGGED_TOO);
    }
    number(answer);
  }

  /**
   * Writes nothing where all counts are zero.
   *
   * @param flagged what counts beyond {@link MeasureEntry#FLAGGED}
   */
  void add(int measure, long[] counts, long[] flagged) {
    if (isNothing(flagged)) {
      if (!isNothing(counts)) {
        number(measure);
        counts(counts);
      }
    } else if (isNothing(counts)) {
      number(MeasureEntry.FLAGGED + measure);
      counts(flagged);
    } else if (Arrays.equals(counts, flagged)) {
      number(measure);
      number(FLAGGED_TOO);
      counts(counts);
    } else {
      number(measure);
      number(SOME_FLAGGED);
      counts(counts);
      counts(flagged);
    }
  }

  private static boolean isNothing(long[] counts) {
    for (long count : counts) {
      if (count != 0) {
        return false;
      }
    }
    return true;
  }

  private void counts(long[] counts) {
    int given = 0;
    long sum = 0;
    for (int answer = 0; answer < counts.length; answer++) {
      given |= counts[answer] == 0 ? 0 : 1 << answer;
      sum += counts[answer];
    }
    if (Integer.bitCount(given) == 1 && sum == 1) {
      number(Integer.numberOfTrailingZeros(given));
      return;
    }
    number(SEVERAL + given);
    for (long count : counts) {
      if (count != 0) {
        number((count << 1) ^ (count >> (Long.SIZE - 1)));
      }
    }
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  private void number(long value) {
    long rest = value;
    while ((rest & -MORE) != 0) {
      out.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= BITS_A_BYTE;
    }
    out.write((int) rest);
  }

  private static final class Reading {
    private final byte[] entries;
    private int at;

    Reading(byte[] entries) {
      this.entries = entries;
    }

    void each(Taker taker) {
      while (at < entries.length) {
        int measure = (int) number();
        int answers = (int) number();
        if (answers == FLAGGED_TOO) {
          answers = (int) number();
          int counts = at;
          hand(MeasureEntry.FLAGGED + measure, answers, taker);
          at = counts;
          hand(measure, answers, taker);
        } else if (answers == SOME_FLAGGED) {
          hand(measure, (int) number(), taker);
          hand(MeasureEntry.FLAGGED + measure, (int) number(), taker);
        } else {
          hand(measure, answers, taker);
        }
      }
    }

    private void hand(int measure, int answers, Taker taker) {
      if (!taker.wants(measure)) {
        pass(answers < SEVERAL ? 0 : Integer.bitCount(answers - SEVERAL));
      } else if (answers < SEVERAL) {
        taker.take(measure, answers, 1);
      } else {
        counts(measure, answers - SEVERAL, taker);
      }
    }

    private void counts(int measure, int answers, Taker taker) {
      for (int given = answers; given != 0; given &= given - 1) {
        long count = number();
        taker.take(measure, Integer.numberOfTrailingZeros(given), (count >>> 1) ^ -(count & 1));
      }
    }

    // Most counts are of one byte, and most of what is stored nobody asked for: eight at a time.
    private void pass(int numbers) {
      int left = numbers;
      while (left > 0 && at + Long.BYTES <= entries.length) {
        int some = Math.min(left, Long.BYTES);
        long longer = (long) EIGHT.get(entries, at) & ALL_MORE;
        if (longer << (Long.SIZE - some * Byte.SIZE) != 0) {
          break;
        }
        at += some;
        left -= some;
      }
      for (; left > 0; at++) {
        left -= entries[at] >= 0 ? 1 : 0;
      }
    }

    private long number() {
      byte first = entries[at];
      if (first >= 0) {
        at++;
        return first;
      }
      long value = 0;
      for (int shift = 0; ; shift += BITS_A_BYTE) {
        byte next = entries[at++];
        value |= (long) (next & (MORE - 1)) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }
  }
}
