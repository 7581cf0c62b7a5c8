package org.comeasure.shared.page;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.FormField.Group;
import org.comeasure.shared.page.FormField.Kind;
import org.comeasure.shared.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * A page that is a form, shown by the template {@code shared/form}: what was typed, with a sentence
 * beside each field that needs mending. Texts are found by the keys of its input: {@code
 * <key>.field.<name>} labels a field, the same with {@code .help} explains it; {@code <form>.title}
 * and {@code <form>.submit} are the page's and its button's.
 */
public final class FormPage {

  private final Input input;
  private final Texts texts;
  private final String title;
  private final String submit;
  private final String cancel;
  private final String path;
  private final String back;
  private final List<String> words = new ArrayList<>();
  private final List<FormField> fields = new ArrayList<>();
  private final Map<String, String> hidden = new LinkedHashMap<>();
  private @Nullable String quiet;
  private @Nullable String notice;
  private @Nullable Action preview;
  private boolean danger;

  private FormPage(Input input, String form, String path, String back, Object... arguments) {
    this.input = input;
    this.texts = input.texts();
    this.title = texts.get(form + ".title", arguments);
    this.submit = texts.get(form + ".submit");
    this.cancel = texts.get(texts.has(form + ".cancel") ? form + ".cancel" : "shared.form.cancel");
    this.path = path;
    this.back = back;
  }

  /**
   * @param form what the keys of its title and button begin with
   * @param path where it is sent
   * @param back where one goes who thinks better of it
   * @param arguments of the title
   */
  public static FormPage of(
      Input input, String form, String path, String back, Object... arguments) {
    return new FormPage(input, form, path, back, arguments);
  }

  /** A value that goes along, such as the version that is changed. */
  public FormPage hidden(String name, String value) {
    hidden.put(name, value);
    return this;
  }

  /** The version that is changed goes along. */
  public FormPage version() {
    return hidden(Input.VERSION, input.given(Input.VERSION));
  }

  /** A quiet line above the fields that says what this is about. */
  public FormPage about(String line) {
    quiet = line;
    return this;
  }

  /** A sentence above the fields. */
  public FormPage say(String key, Object... arguments) {
    words.add(texts.get(key, arguments));
    return this;
  }

  /** What the button does cannot be undone. */
  public FormPage danger() {
    danger = true;
    return this;
  }

  public FormPage line(String name, int longest) {
    return add(name, Kind.LINE, List.of())
        .with("maxlength", String.valueOf(longest))
        .with("dir", "auto");
  }

  public FormPage lines(String name, int longest) {
    return add(name, Kind.LINES, List.of()).with("maxlength", String.valueOf(longest));
  }

  public FormPage day(String name) {
    return add(name, Kind.LINE, List.of()).with("type", "date");
  }

  public FormPage number(String name) {
    return add(name, Kind.LINE, List.of()).with("inputmode", "decimal").with("maxlength", "12");
  }

  public FormPage address(String name, int longest) {
    return add(name, Kind.LINE, List.of())
        .with("type", "url")
        .with("maxlength", String.valueOf(longest));
  }

  public FormPage email(String name) {
    return add(name, Kind.LINE, List.of()).with("type", "email").with("maxlength", "254");
  }

  /** One of few; those that can pass some fifty are searched for. */
  public FormPage choice(String name, Stream<Choice> choices) {
    return groups(name, List.of(new Group(null, choices.toList())));
  }

  /** One of few, in groups. */
  public FormPage groups(String name, List<Group> groups) {
    return add(name, Kind.SELECT, chosen(groups, List.of(input.given(name))));
  }

  /** Any of few. */
  public FormPage boxes(String name, Stream<Choice> choices) {
    var group = List.of(new Group(null, choices.toList()));
    return add(name, Kind.BOXES, chosen(group, input.all(name))).optional();
  }

  /** Yes or no. */
  public FormPage box(String name) {
    return add(name, Kind.BOX, List.of()).optional();
  }

  private static List<Group> chosen(List<Group> groups, List<String> given) {
    return groups.stream()
        .map(
            group ->
                new Group(
                    group.label(),
                    group.choices().stream()
                        .map(
                            choice ->
                                new Choice(
                                    choice.href(), choice.label(), given.contains(choice.href())))
                        .toList()))
        .toList();
  }

  /**
   * A file; with one, the form is read by {@code UploadedForm}.
   *
   * @param kinds as media types, one behind the other
   */
  public FormPage file(String name, String kinds) {
    return add(name, Kind.FILE, List.of()).with("accept", kinds);
  }

  /** Of the last field: nothing need be given. */
  public FormPage optional() {
    return change(FormField::optional);
  }

  /** Of the last field: another label, and no help unless that has its own. */
  public FormPage label(String key) {
    return change(
        field ->
            field
                .labelled(texts.get(key))
                .helped(texts.has(key + ".help") ? texts.get(key + ".help") : null));
  }

  /** Of the last field: what explains it here, null for nothing. */
  public FormPage help(@Nullable String key, Object... arguments) {
    return change(field -> field.helped(key == null ? null : texts.get(key, arguments)));
  }

  /** Of the last field: an attribute of its control. */
  public FormPage with(String attribute, String value) {
    return change(field -> field.with(attribute, value));
  }

  private FormPage change(UnaryOperator<FormField> change) {
    int last = fields.size() - 1;
    fields.set(last, change.apply(fields.get(last)));
    return this;
  }

  private FormPage add(String name, Kind kind, List<Group> groups) {
    var label = input.key() + ".field." + Input.kebab(name);
    var help = label + ".help";
    fields.add(
        new FormField(
            name,
            kind,
            texts.get(label),
            texts.has(help) ? texts.get(help) : null,
            input.error(name),
            input.given(name),
            groups,
            Map.of(),
            true));
    return this;
  }

  /**
   * Beside the form, another page of ours that shows what comes of it: of what is saved when it is
   * fetched, of what is typed when the form is sent there.
   */
  public FormPage preview(String href, String titleKey) {
    preview = new Action(href, texts.get(titleKey));
    return this;
  }

  /** What has just been done. */
  public FormPage note(String key, Object... arguments) {
    notice = texts.get(key, arguments);
    return this;
  }

  public View view() {
    return View.of("shared/form", this);
  }

  /** The form again, for somebody whose input has been refused. */
  public Response refused() {
    return refused(ProblemType.INVALID_INPUT);
  }

  /** The form again, for somebody who cannot have it so. */
  public Response refused(ProblemType why) {
    return Response.status(why.status()).entity(view().withStatus(why.status())).build();
  }

  public String title() {
    return title;
  }

  public String submit() {
    return submit;
  }

  public String cancel() {
    return cancel;
  }

  public String path() {
    return path;
  }

  public String back() {
    return back;
  }

  public @Nullable String notice() {
    return notice;
  }

  public @Nullable Action preview() {
    return preview;
  }

  /** How it is sent; null for the usual way. */
  public @Nullable String encoding() {
    return fields.stream().anyMatch(field -> field.kind() == Kind.FILE)
        ? "multipart/form-data"
        : null;
  }

  public @Nullable String about() {
    return quiet;
  }

  public List<String> words() {
    return List.copyOf(words);
  }

  public boolean isDanger() {
    return danger;
  }

  public Map<String, String> hidden() {
    return Map.copyOf(hidden);
  }

  public List<FormField> fields() {
    return List.copyOf(fields);
  }

  /** How many fields need mending. */
  public int mistakes() {
    return input.errors().size();
  }

  /** What is wrong beyond the fields that are shown, so that nothing is refused in silence. */
  public List<String> others() {
    return input.errors().stream()
        .filter(
            error -> fields.stream().noneMatch(field -> error.pointer().equals("/" + field.name())))
        .map(error -> Objects.requireNonNull(error.message()))
        .toList();
  }
}
