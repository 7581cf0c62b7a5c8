package org.comeasure.programme.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
import org.comeasure.shared.locale.Languages;
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
  static final int LONGEST_TEXT = 1000;
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
  private final Map<String, Translated> texts = new HashMap<>();
  private final Set<String> languages = new LinkedHashSet<>();

  private QuestionnaireReader(JsonFields document, ToIntFunction<AskedMeasure> numbers) {
    this.document = document;
    this.numbers = numbers;
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
    languages();
    var title = text(document, "title");
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
        Set.copyOf(languages),
        title,
        List.copyOf(questions),
        List.copyOf(measures),
        List.copyOf(document.errors()),
        gaps());
  }

  private void languages() {
    if (!(document.value("languages") instanceof JsonArray list) || list.isEmpty()) {
      document.error("languages", "Give a list of languages, such as [\"en\", \"de\"].");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      var code = list.get(i) instanceof JsonString text ? text.getString() : "";
      boolean spoken =
          Languages.supported().stream().anyMatch(known -> known.getLanguage().equals(code));
      if (!spoken || !languages.add(code)) {
        var all = Languages.supported().stream().map(Locale::getLanguage).toList();
        document.error(
            new FieldError(
                "/languages/" + i,
                "Give each of these at most once: " + String.join(", ", all) + "."));
      }
    }
  }

  private Optional<Question> question(JsonFields fields, Set<String> keys) {
    var key = key(fields, keys);
    var text = text(fields, "text");
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
    var scale = scale(fields, formula, false);
    var labels = labels(fields, scale);
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
    var scale = scale(fields, Formula.RATING, true);
    var labels = labels(fields, scale);
    var subscales = subscales(fields);
    var items = new ArrayList<Question.Battery.Item>();
    var keys = new HashSet<String>();
    for (var item : fields.objects("items", 1, MOST_ITEMS)) {
      item.refuseOthersThan(OF_ITEMS);
      var itemKey = key(item, keys);
      var itemText = text(item, "text");
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
        var name = text(one, "name");
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
      var optionText = text(option, "text");
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

  private @Nullable AnswerScale scale(JsonFields fields, Formula formula, boolean ofBattery) {
    var given = fields.object("scale");
    if (given == null) {
      if (formula == Formula.RATING && fields.value("scale") == null) {
        fields.error("scale", "Give the lowest and the highest value.");
      }
      return formula == Formula.RATING ? null : formula.usual();
    }
    given.refuseOthersThan(
        ofBattery ? Set.of("lowest", "highest", "formula") : Set.of("lowest", "highest"));
    int before = given.errors().size();
    var lowest = given.whole("lowest", AnswerScale.LEAST, AnswerScale.GREATEST - 1);
    var highest = given.whole("highest", AnswerScale.LEAST + 1, AnswerScale.GREATEST);
    var named = ofBattery ? given.text("formula") : null;
    var how = named == null ? Optional.of(formula) : Formula.parse(named);
    if (how.isEmpty()) {
      given.error("formula", "Give rating, top-3-box or csat.");
    }
    if (given.errors().size() > before) {
      return null;
    }
    if (lowest == null || highest == null) {
      given.error(lowest == null ? "lowest" : "highest", "Give a whole number.");
      return null;
    }
    if (!AnswerScale.isPossible(lowest, highest)) {
      given.error("highest", "It must be above the lowest.");
    } else if (!how.get().allows(lowest, highest)) {
      given.error("highest", misfit(how.get()));
    } else {
      return new AnswerScale(how.get(), lowest, highest);
    }
    return null;
  }

  private static String misfit(Formula formula) {
    return switch (formula) {
      case NPS -> "The likelihood to recommend is asked from 0 to 10.";
      case CES -> "Effort is asked from 1 to 7.";
      case CSAT -> "Satisfaction takes four points or more.";
      case TOP_3_BOX -> "The share of 8 to 10 is asked from 0 or 1 to 10.";
      case YES_NO -> "No is 0 and yes is 1.";
      case RATING -> "There is no such scale.";
    };
  }

  /** One for each end or one for each point; empty where that is wrong. */
  private List<Translated> labels(JsonFields fields, @Nullable AnswerScale scale) {
    int points = scale == null ? AnswerScale.GREATEST + 1 : scale.points();
    int before = fields.errors().size();
    var given = fields.objects("labels", 2, points);
    if (scale != null && fields.errors().size() == before) {
      if (given.size() != 2 && given.size() != points) {
        fields.error(
            "labels", "Give 2 labels, for both ends, or %d, for every point.".formatted(points));
        return List.of();
      }
    }
    var labels = new ArrayList<Translated>();
    given.forEach(label -> Optional.ofNullable(translated(label)).ifPresent(labels::add));
    return labels.size() == given.size() ? labels : List.of();
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
    var name = fields.value("name") == null ? null : text(fields, "name");
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

  private @Nullable Translated text(JsonFields fields, String name) {
    var object = fields.object(name);
    if (object == null) {
      if (fields.value(name) == null) {
        fields.error(name, "Give a text for each language.");
      }
      return null;
    }
    return translated(object);
  }

  private @Nullable Translated translated(JsonFields object) {
    var found = new HashMap<String, String>();
    int before = object.errors().size();
    for (var language : object.names()) {
      var value = object.value(language);
      var text = value instanceof JsonString string ? string.getString().strip() : "";
      if (text.isEmpty()
          || text.codePointCount(0, text.length()) > LONGEST_TEXT
          || text.codePoints().anyMatch(QuestionnaireReader::unprintable)) {
        object.error(language, "Give 1 to %d printable characters.".formatted(LONGEST_TEXT));
      } else {
        found.put(language, text);
      }
    }
    if (found.isEmpty() || object.errors().size() > before) {
      if (object.errors().size() == before) {
        object.error(new FieldError(object.place(), "Give a text for each language."));
      }
      return null;
    }
    var translated = new Translated(found);
    texts.put(object.place(), translated);
    return translated;
  }

  private static boolean unprintable(int character) {
    return Character.isISOControl(character) && character != '\n';
  }

  private List<FieldError> gaps() {
    var gaps = new ArrayList<FieldError>();
    texts.forEach(
        (place, text) -> {
          for (var language : languages) {
            if (!text.texts().containsKey(language)) {
              gaps.add(new FieldError(place + "/" + language, "This language is missing here."));
            }
          }
          for (var language : text.texts().keySet()) {
            if (!languages.contains(language)) {
              gaps.add(
                  new FieldError(
                      place + "/" + JsonFields.escaped(language),
                      "This is not one of the questionnaire's languages."));
            }
          }
        });
    gaps.sort(Comparator.comparing(FieldError::pointer));
    return Collections.unmodifiableList(gaps);
  }
}
