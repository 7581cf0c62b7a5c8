package org.comeasure.programme.boundary;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Formula;
import org.comeasure.programme.Question;
import org.comeasure.programme.Translated;
import org.comeasure.shared.json.JsonFields;
import org.comeasure.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Reads a questionnaire that came as a JSON document. What it does not know is refused, and every
 * error names its member; whether the texts are complete is told apart, as a draft may have gaps.
 */
final class QuestionnaireReader {

  static final int MOST_QUESTIONS = 60;
  static final int MOST_ITEMS = 30;
  static final int MOST_OPTIONS = 50;
  static final int LONGEST_COMMENT = 10_000;

  private static final int USUAL_COMMENT = 4000;
  private static final String MEAN_OF_A_SHARE = "-mean";
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Set<String> DOCUMENT =
      Set.of("code", "touchpoint", "audience", "languages", "title", "questions");
  private static final Set<String> OF_ALL = Set.of("key", "kind", "text", "required");
  private static final Set<String> OF_SCALES = Set.of("measure", "name", "scale", "labels");
  private static final Set<String> OF_BATTERIES = Set.of("scale", "labels", "items", "subscales");
  private static final Set<String> OF_ITEMS =
      Set.of("key", "text", "measure", "name", "reversed", "subscale");
  private static final Set<String> OF_CHOICES = Set.of("multiple", "options", "counted");
  private static final Set<String> OF_OPTIONS = Set.of("key", "text", "measure", "name");
  private static final Map<Formula, String> EVERYWHERE =
      Map.of(Formula.NPS, "nps", Formula.CSAT, "csat", Formula.CES, "ces");

  private final JsonFields document;
  private final ToIntFunction<AskedMeasure> numbers;
  private final List<AskedMeasure> measures = new ArrayList<>();
  private final QuestionnaireTexts texts;
  private final ScaleReader scales;

  private QuestionnaireReader(JsonFields document, ToIntFunction<AskedMeasure> numbers) {
    this.document = document;
    this.numbers = numbers;
    this.texts = QuestionnaireTexts.of(document);
    this.scales = new ScaleReader(texts);
  }

  /**
   * What a question is counted under.
   *
   * @param named whether the document names it, and not only its question
   * @param place JSON pointer to its question, item or option
   * @param scalePlace JSON pointer to what says the scale
   * @param answerKey of the answers
   */
  record AskedMeasure(
      String code,
      AnswerScale scale,
      boolean item,
      Translated name,
      boolean named,
      String place,
      String scalePlace,
      String answerKey) {}

  /**
   * What was read; without errors it is whole.
   *
   * @param gaps texts that are missing in some language, or there in too many
   */
  record Reading(
      @Nullable String code,
      @Nullable String touchpoint,
      @Nullable String audience,
      Set<String> languages,
      @Nullable Translated title,
      List<Question> questions,
      List<AskedMeasure> measures,
      List<FieldError> errors,
      List<FieldError> gaps) {}

  /**
   * @param numbers of the measures, where they are known
   */
  static Reading read(JsonObject json, ToIntFunction<AskedMeasure> numbers) {
    var reader = new QuestionnaireReader(new JsonFields(json, ""), numbers);
    return reader.read();
  }

  private Reading read() {
    document.refuseOthersThan(DOCUMENT);
    var title = texts.text(document, "title");
    var questions = new ArrayList<Question>();
    var keys = new HashSet<String>();
    for (var fields : document.objects("questions", 1, MOST_QUESTIONS)) {
      question(fields, keys).ifPresent(questions::add);
    }
    sameMeasureTwice();
    return new Reading(
        document.text("code"),
        document.text("touchpoint"),
        document.text("audience"),
        texts.languages(),
        title,
        List.copyOf(questions),
        List.copyOf(measures),
        List.copyOf(document.errors()),
        texts.gaps());
  }

  private Optional<Question> question(JsonFields fields, Set<String> keys) {
    var key = key(fields, keys);
    var text = texts.text(fields, "text");
    boolean required = fields.flag("required");
    var kind = fields.text("kind");
    var formula = kind == null ? Optional.<Formula>empty() : Formula.parse(kind);
    if (formula.isPresent()) {
      return Optional.ofNullable(scale(fields, key, text, required, formula.get()));
    }
    return switch (kind == null ? "" : kind) {
      case "battery" -> Optional.ofNullable(battery(fields, key, text, required));
      case "choice" -> Optional.ofNullable(choice(fields, key, text, required));
      case "comment" -> Optional.ofNullable(comment(fields, key, text, required));
      default -> {
        fields.error(
            "kind", "Give nps, csat, ces, rating, top-3-box, yes-no, battery, choice or comment.");
        yield Optional.empty();
      }
    };
  }

  private @Nullable Question scale(
      JsonFields fields, String key, @Nullable Translated text, boolean required, Formula formula) {
    refuseOthers(fields, OF_SCALES);
    var scale = ScaleReader.scale(fields, formula, false);
    var labels = scales.labels(fields, scale);
    if (scale == null || text == null || labels.isEmpty()) {
      return null;
    }
    var usual = scale.isUsual() ? EVERYWHERE.get(formula) : null;
    var counted =
        new Counted(fields, false, usual == null ? key : usual, key, fields.pointer("scale"));
    int number = measure(counted, scale, text);
    return new Question.Scale(key, text, required, scale, number, labels);
  }

  private @Nullable Question battery(
      JsonFields fields, String key, @Nullable Translated text, boolean required) {
    refuseOthers(fields, OF_BATTERIES);
    var scale = ScaleReader.scale(fields, Formula.RATING, true);
    var labels = scales.labels(fields, scale);
    var subscales = subscales(fields);
    var items = new ArrayList<Question.Battery.Item>();
    var keys = new HashSet<String>();
    for (var item : fields.objects("items", 1, MOST_ITEMS)) {
      item.refuseOthersThan(OF_ITEMS);
      var itemKey = key(item, keys);
      var itemText = texts.text(item, "text");
      var subscale = subscale(item, subscales);
      boolean reversed = item.flag("reversed");
      if (scale != null && itemText != null) {
        var counted =
            new Counted(
                item, true, key + "-" + itemKey, key + "." + itemKey, fields.pointer("scale"));
        int number = measure(counted, scale, itemText);
        items.add(new Question.Battery.Item(itemKey, itemText, number, reversed, subscale));
      }
    }
    return scale == null || text == null
        ? null
        : new Question.Battery(key, text, required, scale, items, labels, subscales);
  }

  private List<Question.Battery.Subscale> subscales(JsonFields fields) {
    var subscales = new ArrayList<Question.Battery.Subscale>();
    if (fields.value("subscales") != null) {
      var keys = new HashSet<String>();
      for (var one : fields.objects("subscales", 1, MOST_ITEMS)) {
        one.refuseOthersThan(Set.of("key", "name"));
        var key = key(one, keys);
        var name = texts.text(one, "name");
        if (name != null) {
          subscales.add(new Question.Battery.Subscale(key, name));
        }
      }
    }
    return subscales;
  }

  private static @Nullable String subscale(
      JsonFields item, List<Question.Battery.Subscale> subscales) {
    var given = item.text("subscale");
    if (given != null && subscales.stream().noneMatch(one -> one.key().equals(given))) {
      item.error("subscale", "Give the key of one of the battery's subscales.");
    }
    return given;
  }

  private @Nullable Question choice(
      JsonFields fields, String key, @Nullable Translated text, boolean required) {
    refuseOthers(fields, OF_CHOICES);
    boolean multiple = fields.flag("multiple");
    boolean counted = fields.flag("counted");
    var options = new ArrayList<Question.Choice.Option>();
    var keys = new HashSet<String>();
    for (var option : fields.objects("options", 2, MOST_OPTIONS)) {
      option.refuseOthersThan(OF_OPTIONS);
      var optionKey = key(option, keys);
      var optionText = texts.text(option, "text");
      if (!counted && (option.value("measure") != null || option.value("name") != null)) {
        option.error("measure", "Options have measures where the question is counted.");
      }
      if (optionText != null) {
        var own =
            new Counted(
                option, true, key + "-" + optionKey, key + "." + optionKey, fields.pointer("kind"));
        Integer number = counted ? measure(own, Formula.YES_NO.usual(), optionText) : null;
        options.add(new Question.Choice.Option(optionKey, optionText, number));
      }
    }
    return text == null ? null : new Question.Choice(key, text, required, multiple, options);
  }

  private @Nullable Question comment(
      JsonFields fields, String key, @Nullable Translated text, boolean required) {
    refuseOthers(fields, Set.of("maxLength"));
    var longest = fields.whole("maxLength", 1, LONGEST_COMMENT);
    return text == null
        ? null
        : new Question.Comment(key, text, required, longest == null ? USUAL_COMMENT : longest);
  }

  private static void refuseOthers(JsonFields fields, Set<String> own) {
    var known = new HashSet<>(OF_ALL);
    known.addAll(own);
    fields.refuseOthersThan(known);
  }

  private static String key(JsonFields fields, Set<String> others) {
    var key = Objects.requireNonNullElse(fields.text("key"), "");
    if (!KEY.matcher(key).matches()) {
      if (!fields.wrong("key")) {
        fields.error("key", "Give 1 to 40 letters, digits and -, a letter first.");
      }
    } else if (!others.add(key.toLowerCase(Locale.ROOT))) {
      fields.error("key", "This key is used twice.");
    }
    return key;
  }

  /**
   * Where something is counted.
   *
   * @param fields of the question, item or option
   * @param otherwise its measure's name where none is given
   * @param scalePlace JSON pointer to what says the scale
   */
  private record Counted(
      JsonFields fields, boolean item, String otherwise, String answerKey, String scalePlace) {

    String code() {
      var given = fields.text("measure");
      return given == null ? otherwise.toLowerCase(Locale.ROOT) : given;
    }
  }

  private int measure(Counted counted, AnswerScale scale, Translated text) {
    var fields = counted.fields();
    var code = counted.code();
    if (!CODE.matcher(code).matches() || code.endsWith(MEAN_OF_A_SHARE)) {
      fields.error(
          "measure",
          "Give 1 to 40 small letters, digits and -, a letter first and not -mean at the end.");
    }
    if (EVERYWHERE.containsValue(code) && !Formula.of(code).usual().equals(scale)) {
      fields.error("measure", "This name is kept for " + code.toUpperCase(Locale.ROOT) + ".");
    }
    var name = fields.value("name") == null ? null : texts.text(fields, "name");
    var measure =
        new AskedMeasure(
            code,
            scale,
            counted.item(),
            name == null ? text : name,
            name != null,
            fields.place(),
            counted.scalePlace(),
            counted.answerKey());
    measures.add(measure);
    return numbers.applyAsInt(measure);
  }

  private void sameMeasureTwice() {
    var seen = new HashSet<String>();
    for (var measure : measures) {
      if (!seen.add(measure.code())) {
        document.error(
            new FieldError(measure.place() + "/measure", "One questionnaire asks a measure once."));
      }
    }
  }
}
