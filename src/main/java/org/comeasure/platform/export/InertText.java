package org.comeasure.platform.export;

import java.util.regex.Pattern;

/**
 * Words that no spreadsheet takes for a formula. Formula injection: a comment that begins with an
 * equals sign would be computed where the file is opened, and could call out.
 */
final class InertText {

  // Also after blanks, which some programs skip, and as full-width signs, which some fold.
  private static final Pattern FORMULA =
      Pattern.compile("^[\\p{Z}\\s]*[=+\\-@\\t\\r\\n\\x00|%＝＋－＠]", Pattern.DOTALL);

  // A change as pages write it, which every spreadsheet takes for a number; too short for a
  // phone's.
  private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-]\\d{1,3}([.,]\\d{1,2})?");

  // Where a program that splits lines at other signs than the file does would begin a cell. What
  // people write behind a comma, often a dash, stays as it is.
  private static final Pattern FORMULA_INSIDE =
      Pattern.compile(
          "(?s)(?<=.)[;\\t|][\\p{Z}\\s\"']*(?=[=@＝＠]|[+\\-＋－]\\S)|,[\\p{Z}\\s\"']*(?=[=@＝＠])");

  // What XML 1.0 cannot hold, whatever the escape.
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private InertText() {}

  /** With an apostrophe in front where it could be a formula, which spreadsheets read as "text". */
  static String inCsv(String words) {
    if (SIGNED_NUMBER.matcher(words).matches()) {
      return words;
    }
    String inside = FORMULA_INSIDE.matcher(words).replaceAll("$0'");
    return FORMULA.matcher(words).find() || words.startsWith("'") ? "'" + inside : inside;
  }

  /** What cannot be written is replaced by the sign for it. */
  static String inXml(String words) {
    return NOT_XML.matcher(words).replaceAll("\uFFFD");
  }
}
