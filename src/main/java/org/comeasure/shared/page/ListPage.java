package org.comeasure.shared.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A page that is a list, shown by the template {@code shared/list}: a table, cards on a phone, and
 * the same columns in a file. Texts are found by a key: {@code <key>.title}, {@code
 * <key>.column.<name>}, {@code <key>.filter.<name>}; {@code <key>.empty.title} and {@code .text}
 * where there is nothing at all, {@code <key>.none.title} and {@code .text} where nothing is left
 * by the filters.
 *
 * @param <T> what a row is about
 */
public final class ListPage<T> {

  private final Texts texts;
  private final String key;
  private final String path;
  private final QueryValues query;
  private final List<Filter> filters = new ArrayList<>();
  private final List<Column<T>> columns = new ArrayList<>();
  private final List<Action> tools = new ArrayList<>();
  private final List<Action> saves = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Map<String, String> kept = new TreeMap<>();
  private List<T> rows = List.of();
  private @Nullable Action add;
  private @Nullable String over;
  private @Nullable String lead;
  private @Nullable String count;
  private @Nullable String first;
  private @Nullable String previous;
  private @Nullable String next;
  private boolean readOnly;

  private ListPage(Texts texts, String key, String path, QueryValues query) {
    this.texts = texts;
    this.key = key;
    this.path = path;
    this.query = query;
  }

  /**
   * @param path of the list, without a query
   * @param query as given with it
   */
  public static <T> ListPage<T> of(Texts texts, String key, String path, QueryValues query) {
    return new ListPage<>(texts, key, path, query);
  }

  /** A sentence above the list, such as what has just been done. */
  public record Note(String text, Tone tone) {}

  /** How the list can be narrowed: by a choice, or by what is typed. */
  public record Filter(String name, String label, String type, String value, List<Choice> choices) {

    public Filter {
      choices = List.copyOf(choices);
    }

    /** Whether it narrows the list as it stands. */
    public boolean active() {
      return choices.isEmpty()
          ? !value.isEmpty()
          : choices.stream().skip(1).anyMatch(Choice::current);
    }
  }

  /**
   * A column.
   *
   * @param label null where its name is only spoken, as over actions
   */
  public record Column<T>(String name, String label, boolean spoken, Function<T, Cell> cell) {}

  /** What the address says of which list this is, and goes on saying however it is narrowed. */
  public ListPage<T> keep(String name) {
    if (!query.given(name).isEmpty()) {
      kept.put(name, query.given(name));
    }
    return this;
  }

  /** Above the title, such as whose list this is. */
  public ListPage<T> over(String words) {
    over = words;
    return this;
  }

  public ListPage<T> lead(String words) {
    lead = words;
    return this;
  }

  /** How many there are, in words, right above the table. */
  public ListPage<T> count(String words) {
    count = words;
    return this;
  }

  public ListPage<T> note(@Nullable String text, Tone tone) {
    if (text != null) {
      notes.add(new Note(text, tone));
    }
    return this;
  }

  /** What adds to the list, by the label {@code <key>.new.action}; not for those who may not. */
  public ListPage<T> add(boolean allowed) {
    add = allowed ? new Action(keeping(path + "/new"), texts.get(key + ".new.action")) : null;
    readOnly = !allowed;
    return this;
  }

  public ListPage<T> tool(Action tool) {
    tools.add(tool);
    return this;
  }

  public ListPage<T> saves(List<Action> files) {
    saves.addAll(files);
    return this;
  }

  /**
   * Narrows by a choice; left out where there is nothing to choose between.
   *
   * @param choices {@link Choice#href} holds the value
   */
  public ListPage<T> filter(String name, Stream<Choice> choices) {
    var given = query.given(name);
    var all = Stream.of(new Choice("", texts.get(key + ".filter.all"), false));
    var some =
        Stream.concat(all, choices)
            .map(choice -> new Choice(choice.href(), choice.label(), choice.href().equals(given)))
            .toList();
    // "All" and one are no choice, unless the one was chosen once.
    if (some.size() > 2 || some.stream().skip(1).anyMatch(Choice::current)) {
      filters.add(new Filter(name, label(name), "", given, some));
    }
    return this;
  }

  /**
   * Narrows by what is typed.
   *
   * @param type of the field, such as {@code search} or {@code date}
   */
  public ListPage<T> typed(String name, String type) {
    filters.add(new Filter(name, label(name), type, query.given(name), List.of()));
    return this;
  }

  private String label(String name) {
    return texts.get(key + ".filter." + Input.kebab(name));
  }

  public ListPage<T> column(String name, Function<T, Cell> cell) {
    columns.add(new Column<>(name, texts.get(key + ".column." + name), false, cell));
    return this;
  }

  /** A column that only some readers need. */
  public ListPage<T> column(boolean needed, String name, Function<T, Cell> cell) {
    return needed ? column(name, cell) : this;
  }

  /** The last column, of what can be done with a row; its name is spoken only. */
  public ListPage<T> actions(boolean allowed, Function<T, Cell> cell) {
    if (allowed) {
      columns.add(new Column<>("actions", texts.get(key + ".column.actions"), true, cell));
    }
    return this;
  }

  /** One page of a list that goes on by a cursor. */
  public ListPage<T> rows(CursorPage<T> page) {
    rows = page.items();
    first = query.given(QueryValues.CURSOR).isEmpty() ? null : query.address(path, null);
    next = page.next() == null ? null : query.address(path, page.next());
    return this;
  }

  /** One page of a list that is counted, with ways back and forth. */
  public ListPage<T> rows(NumberedPage<T> page) {
    rows = page.items();
    previous = page.number() > 1 ? query.page(path, page.number() - 1) : null;
    next = page.isLast() ? null : query.page(path, page.number() + 1);
    var formats = texts.formats();
    count =
        page.total() == 0
            ? null
            : texts.get(
                "shared.list.range",
                formats.number(page.from()),
                formats.number(page.to()),
                formats.number(page.total()));
    return this;
  }

  public View view() {
    return View.of("shared/list", this);
  }

  public String title() {
    return texts.get(key + ".title");
  }

  public String path() {
    return path;
  }

  public Map<String, String> kept() {
    return Map.copyOf(kept);
  }

  /** The list as it is without filters. */
  public String home() {
    return keeping(path);
  }

  private String keeping(String address) {
    return kept.isEmpty()
        ? address
        : address
            + kept.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
  }

  public @Nullable String over() {
    return over;
  }

  public @Nullable String lead() {
    return lead;
  }

  public @Nullable String count() {
    return count;
  }

  /** What was noted, and which of the filters could not be read and narrow nothing. */
  public List<Note> notes() {
    var unread =
        filters.stream()
            .filter(filter -> query.leftOut().contains(filter.name()))
            .map(filter -> texts.get("shared.list.unread", filter.label(), filter.value()))
            .map(words -> new Note(words, Tone.WATCH));
    return Stream.concat(notes.stream(), unread).toList();
  }

  public @Nullable Action add() {
    return add;
  }

  public List<Action> tools() {
    return List.copyOf(tools);
  }

  public List<Action> saves() {
    return List.copyOf(saves);
  }

  public List<Filter> filters() {
    return List.copyOf(filters);
  }

  /** How many filters narrow the list. */
  public long active() {
    return filters.stream().filter(Filter::active).count();
  }

  public List<Column<T>> columns() {
    return List.copyOf(columns);
  }

  public List<T> rows() {
    return rows;
  }

  /** The cells of each row, one for each column. */
  public List<List<Cell>> table() {
    return rows.stream().map(this::cells).toList();
  }

  private List<Cell> cells(T row) {
    return columns.stream().map(column -> column.cell().apply(row)).toList();
  }

  public @Nullable String first() {
    return first;
  }

  public @Nullable String previous() {
    return previous;
  }

  public @Nullable String next() {
    return next;
  }

  /** Whether there is nothing to show and nothing that hides it. */
  public boolean isEmpty() {
    return rows.isEmpty() && active() == 0 && first == null && previous == null;
  }

  public String emptyTitle() {
    return texts.get(key + (isEmpty() ? ".empty.title" : ".none.title"));
  }

  public String emptyText() {
    var viewer = key + ".empty.viewer";
    if (isEmpty()) {
      return texts.get(readOnly && texts.has(viewer) ? viewer : key + ".empty.text");
    }
    return texts.get(key + ".none.text");
  }

  /** What to do about an empty list. */
  public @Nullable Action way() {
    return isEmpty() ? add : new Action(home(), texts.get("shared.list.reset"));
  }
}
