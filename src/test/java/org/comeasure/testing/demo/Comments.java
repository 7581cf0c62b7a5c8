package org.comeasure.testing.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts together what people write: it fits the touchpoint, the score and the items they rated. */
final class Comments {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final int TRIES = 12;

  private final Map<String, Phrases> languages =
      Map.of("en", new Phrases("en"), "de", new Phrases("de"));
  private final Set<String> written = new HashSet<>();

  /**
   * @param rated the items that were rated, 1 to 5
   */
  String write(
      DemoLink link, String language, int recommends, Map<String, Integer> rated, Person person) {
    Phrases phrases = languages.get(language);
    String comment = "";
    for (int i = 0; i < TRIES && (comment.isEmpty() || !written.add(comment)); i++) {
      comment = fill(draft(link, phrases, recommends, rated, person), link, phrases, person);
    }
    return comment;
  }

  private static List<String> draft(
      DemoLink link, Phrases phrases, int recommends, Map<String, Integer> rated, Person person) {
    List<String> best = new ArrayList<>(rated.keySet());
    best.sort(Comparator.comparing((String item) -> -rated.get(item)));
    String first = best.get(0);
    String last = best.get(best.size() - 1);
    List<String> sentences = new ArrayList<>();
    if (recommends >= 9) {
      sentences.add(about(link, first, "good", phrases, person));
      if (person.chance(0.35)) {
        sentences.add(about(link, best.get(1), "good", phrases, person));
      }
      close("closing.good", 0.35, sentences, phrases, person);
    } else if (recommends >= 7) {
      mixed(link, first, last, sentences, phrases, person);
    } else {
      sentences.add(about(link, last, "bad", phrases, person));
      if (person.chance(0.4)) {
        sentences.add(about(link, best.get(best.size() - 2), "bad", phrases, person));
      }
      close("closing.bad", 0.4, sentences, phrases, person);
    }
    return sentences;
  }

  private static void mixed(
      DemoLink link,
      String first,
      String last,
      List<String> sentences,
      Phrases phrases,
      Person person) {
    if (person.chance(0.5)) {
      sentences.add(about(link, first, "good", phrases, person));
    }
    if (sentences.isEmpty() || person.chance(0.6)) {
      if (!sentences.isEmpty()) {
        sentences.add(one(phrases.section("joint.mixed"), person));
      }
      sentences.add(about(link, last, "bad", phrases, person));
      close("closing.mixed", 0.5, sentences, phrases, person);
    }
  }

  private static void close(
      String section, double chance, List<String> sentences, Phrases phrases, Person person) {
    if (person.chance(chance)) {
      sentences.add(one(phrases.section(section), person));
    }
  }

  private static String about(
      DemoLink link, String item, String side, Phrases phrases, Person person) {
    return one(phrases.section(link.touchpoint() + "." + item + "." + side), person);
  }

  /** One machine and one part throughout a comment; other slots are drawn each time. */
  private static String fill(
      List<String> sentences, DemoLink link, Phrases phrases, Person person) {
    String machine = one(phrases.section("machine." + link.manufacturer()), person);
    String part = one(phrases.section("part." + link.manufacturer()), person);
    List<String> filled = new ArrayList<>();
    for (String sentence : sentences) {
      Matcher slots = SLOT.matcher(sentence);
      filled.add(
          capital(
              slots.replaceAll(
                  slot ->
                      switch (slot.group(1)) {
                        case "machine" -> machine;
                        case "part" -> part;
                        default -> one(phrases.section(slot.group(1)), person);
                      })));
    }
    return String.join(" ", filled);
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String one(List<String> choices, Person person) {
    return choices.get(person.pick(choices.size()));
  }
}
