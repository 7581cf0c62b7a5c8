package org.comeasure.shared.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell of a list: a few bits beside or below each other, which the page, its
 * cards on a phone and its file are made of.
 *
 * @param keep whether it is not broken into lines
 * @param number whether it stands to the right, as numbers do
 */
public record Cell(List<Bit> bits, boolean keep, boolean number) {

  /** In a long text without blanks: where it may be broken; not seen, copied or saved. */
  public static final String BREAK = "\u200B";

  private static final String NOTHING = "\u2013";

  /**
   * A piece of text.
   *
   * @param href where it leads; null for nowhere
   * @param spoken what it is called where its text alone would not do
   * @param tone null for plain text
   */
  public record Bit(
      String text, @Nullable String href, @Nullable String spoken, @Nullable Tone tone, Look look) {

    /** What stands between the places where it may be broken. */
    public List<String> parts() {
      return List.of(text.split(BREAK));
    }
  }

  /** How a bit is shown. */
  public enum Look {
    PLAIN,
    /** On a line of its own. */
    LINE,
    /** On a line of its own, small and quiet. */
    BELOW,
    /** Led to as a file to keep. */
    FILE
  }

  public Cell {
    bits = List.copyOf(bits);
  }

  /** Text as somebody wrote it; a dash where there is none. */
  public static Cell of(@Nullable String text) {
    return text == null || text.isEmpty() ? none() : plain(text, null);
  }

  public static Cell none() {
    return plain(NOTHING, null);
  }

  /** Nothing at all, as for an action that is not there. */
  public static Cell blank() {
    return new Cell(List.of(), true, false);
  }

  /** Each on a line of its own; a dash where there is none. */
  public static Cell lines(List<String> texts) {
    return texts.isEmpty()
        ? none()
        : new Cell(
            texts.stream().map(text -> new Bit(text, null, null, null, Look.LINE)).toList(),
            false,
            false);
  }

  public static Cell link(String text, String href) {
    return plain(text, href);
  }

  public static Cell number(String text) {
    return new Cell(plain(text, null).bits, true, true);
  }

  /** A number that leads somewhere. */
  public static Cell number(String text, String href) {
    return new Cell(plain(text, href).bits, true, true);
  }

  public static Cell chip(String text, Tone tone) {
    return new Cell(List.of(new Bit(text, null, null, tone, Look.PLAIN)), true, false);
  }

  private static Cell plain(String text, @Nullable String href) {
    return new Cell(List.of(new Bit(text, href, null, null, Look.PLAIN)), false, false);
  }

  /** Not broken into lines. */
  public Cell kept() {
    return new Cell(bits, true, number);
  }

  /** The same with a quiet line below. */
  public Cell below(@Nullable String text) {
    return below(text, null);
  }

  /** The same with a quiet line below that leads somewhere. */
  public Cell below(@Nullable String text, @Nullable String href) {
    return text == null || text.isEmpty() ? this : and(new Bit(text, href, null, null, Look.BELOW));
  }

  /** The same with a way to something. */
  public Cell way(String text, String href, String spoken) {
    return and(new Bit(text, href, spoken, null, Look.PLAIN));
  }

  /**
   * The same with a way to a form.
   *
   * @param form what the keys of its texts begin with: {@code .action} leads there, {@code .title}
   *     is spoken
   */
  public Cell way(Texts texts, String form, String href, Object... arguments) {
    return way(texts.get(form + ".action"), href, texts.get(form + ".title", arguments));
  }

  /** The same with a way to a file. */
  public Cell file(String text, String href, String spoken) {
    return and(new Bit(text, href, spoken, null, Look.FILE));
  }

  private Cell and(Bit bit) {
    var more = new ArrayList<>(bits);
    more.add(bit);
    return new Cell(more, keep, number);
  }

  /** Classes of the table's cell. */
  public @Nullable String css() {
    return number ? "number" : keep ? "keep" : null;
  }

  /** As a file has it; a dash is nothing there. */
  public String plain() {
    return bits.stream()
        .map(Bit::text)
        .filter(text -> !text.equals(NOTHING))
        .map(text -> text.replace(BREAK, ""))
        .collect(Collectors.joining(", "));
  }
}
