package org.comeasure.collection.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;

/**
 * Reads what was typed by the questions that were asked. Every key has to be one of the
 * questionnaire's; an empty value counts as not answered.
 */
public final class AnswerCheck {

  // No sign but minus, no leading zero, no blank, no fraction: " 9" and "9.0" are mistakes of a
  // program, and guessing what it meant would hide them.
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]*+");
  private static final int LONGEST_NUMBER = 4;
  private static final int MOST_UNKNOWN = 20;

  private final Map<String, List<String>> typed;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, Integer> scores = new LinkedHashMap<>();
  private final Map<String, List<String>> choices = new LinkedHashMap<>();
  private final Map<String, String> comments = new LinkedHashMap<>();
  private final List<AnswerError> errors = new ArrayList<>();

  private AnswerCheck(Map<String, List<String>> typed) {
    this.typed = new HashMap<>(typed);
  }

  /**
   * @param typed the values by answer key, as a form or a program sent them
   */
  public static Checked check(Questionnaire questionnaire, Map<String, List<String>> typed) {
    var check = new AnswerCheck(typed);
    questionnaire.questions().forEach(check::question);
    check.unknownKeys();
    var answers = new Answers(check.scores, check.choices, check.comments);
    if (answers.isEmpty() && check.errors.isEmpty()) {
      check.errors.add(AnswerError.of("", "nothing"));
    }
    return new Checked(answers, check.errors);
  }

  private void question(Question question) {
    if (question instanceof Question.Scale scale) {
      score(scale.key(), scale.scale(), scale.required());
    } else if (question instanceof Question.Battery battery) {
      for (var item : battery.items()) {
        score(battery.answerKey(item), battery.scale(), battery.required());
      }
    } else if (question instanceof Question.Choice choice) {
      choice(choice);
    } else if (question instanceof Question.Comment comment) {
      comment(comment);
    }
  }

  private void score(String key, AnswerScale scale, boolean required) {
    single(key, required).ifPresent(text -> score(key, scale, text));
  }

  private void score(String key, AnswerScale scale, String text) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      errors.add(AnswerError.of(key, "not-a-number", scale.lowest(), scale.highest()));
    } else if (text.length() > LONGEST_NUMBER || !scale.holds(Integer.parseInt(text))) {
      errors.add(AnswerError.of(key, "out-of-range", scale.lowest(), scale.highest()));
    } else {
      scores.put(key, Integer.valueOf(text));
    }
  }

  private void choice(Question.Choice choice) {
    var chosen = choice.multiple() ? values(choice.key()) : listed(choice);
    var known = choice.options().stream().map(Question.Choice.Option::key).toList();
    if (chosen.stream().anyMatch(option -> !known.contains(option))) {
      errors.add(AnswerError.of(choice.key(), "unknown-option"));
    } else if (!chosen.isEmpty()) {
      choices.put(choice.key(), known.stream().filter(chosen::contains).toList());
    } else if (choice.multiple() && choice.required()) {
      errors.add(AnswerError.of(choice.key(), "required"));
    }
  }

  private List<String> listed(Question.Choice choice) {
    return single(choice.key(), choice.required()).map(List::of).orElse(List.of());
  }

  private void comment(Question.Comment comment) {
    single(comment.key(), false)
        .ifPresentOrElse(text -> comment(comment, text), () -> missing(comment));
  }

  private void comment(Question.Comment comment, String text) {
    if (Verbatim.hopelesslyLong(text, comment.maxLength())) {
      tooLong(comment, text);
      return;
    }
    Verbatim.clean(text)
        .ifPresentOrElse(clean -> cleanComment(comment, clean), () -> missing(comment));
  }

  private void cleanComment(Question.Comment comment, String clean) {
    if (clean.codePointCount(0, clean.length()) > comment.maxLength()) {
      tooLong(comment, clean);
    } else {
      comments.put(comment.key(), clean);
    }
  }

  private void tooLong(Question.Comment comment, String text) {
    var length = text.codePointCount(0, text.length());
    errors.add(AnswerError.of(comment.key(), "too-long", comment.maxLength(), length));
  }

  private void missing(Question.Comment comment) {
    boolean complained = errors.stream().anyMatch(error -> error.key().equals(comment.key()));
    if (comment.required() && !complained) {
      errors.add(AnswerError.of(comment.key(), "required"));
    }
  }

  private Optional<String> single(String key, boolean required) {
    var values = values(key);
    if (values.size() == 1) {
      return Optional.of(values.get(0));
    }
    if (values.size() > 1) {
      errors.add(AnswerError.of(key, "several"));
    } else if (required) {
      errors.add(AnswerError.of(key, "required"));
    }
    return Optional.empty();
  }

  private List<String> values(String key) {
    asked.add(key);
    return typed.getOrDefault(key, List.of()).stream().filter(text -> !text.isEmpty()).toList();
  }

  private void unknownKeys() {
    typed.keySet().stream()
        .filter(key -> !asked.contains(key))
        .sorted()
        .limit(MOST_UNKNOWN)
        .forEach(key -> errors.add(AnswerError.of(key, "unknown")));
  }
}
