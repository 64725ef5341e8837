package dev.replicategateway.generator.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names of an enum's constants, which say the value whatever characters it has. */
final class ConstantNames {
  private static final Set<String> TAKEN = Set.of("NOT_IN_CONTRACT", "CONSTANTS", "Known");
  private static final int MOST_SPELLED_CHARACTERS = 8;

  /** Names that are better known than those of Unicode. */
  private static final Map<Integer, String> USUAL =
      Map.of(
          (int) '-', "MINUS",
          (int) '_', "UNDERSCORE",
          (int) '.', "DOT",
          (int) '/', "SLASH",
          (int) '\\', "BACKSLASH",
          (int) '@', "AT",
          (int) '#', "HASH",
          (int) '|', "PIPE",
          (int) '^', "CARET");

  private ConstantNames() {}

  static boolean isTaken(String name) {
    return TAKEN.contains(name);
  }

  static String of(String value) {
    return valid(joined(value, false));
  }

  static String ofNumber(String value) {
    String pointed = value.replace(".", "_DOT_").replace("+", "");
    String sign = value.startsWith("-") ? "MINUS_" : "NUMBER_";
    return sign + pointed.replaceFirst("^-", "").replace("-", "MINUS_").toUpperCase(Locale.ROOT);
  }

  /** The name of a value that would have another's: with every character but letters spelled. */
  static String spelled(String value) {
    return valid(joined(value, true));
  }

  /** A name that the contract itself gives a constant. */
  static String given(String name) {
    String valid = Names.letters(name, "");
    if (valid.replace("_", "").isEmpty()) {
      return of(name);
    }
    String started = Character.isJavaIdentifierStart(valid.codePointAt(0)) ? valid : "_" + valid;
    return SourceVersion.isKeyword(started)
            || TAKEN.contains(started)
            || ReservedClasses.contains(started)
        ? started + "_VALUE"
        : started;
  }

  private static String joined(String value, boolean isSpelled) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int spelled = 0;
    int[] characters = value.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      if (Names.isLetter(c)) {
        word.appendCodePoint(c);
        continue;
      }
      add(words, word);
      if ((isSpelled || isSymbol(c) || isSign(characters, i))
          && spelled++ < MOST_SPELLED_CHARACTERS) {
        words.addAll(spelled(c));
      }
    }
    add(words, word);
    boolean isNothing = words.isEmpty() && !value.isEmpty() && !isSpelled;
    return isNothing ? joined(value, true) : String.join("_", words);
  }

  private static void add(List<String> words, StringBuilder word) {
    if (word.length() > 0) {
      words.add(separateWords(word.toString()));
      word.setLength(0);
    }
  }

  /** Whether a character says something; others only separate. */
  private static boolean isSymbol(int c) {
    return "&#%*!?@".indexOf(c) >= 0
        || switch (Character.getType(c)) {
          case Character.MATH_SYMBOL,
              Character.CURRENCY_SYMBOL,
              Character.MODIFIER_SYMBOL,
              Character.OTHER_SYMBOL ->
              true;
          default -> false;
        };
  }

  /** A minus before the value itself, as before a number or in an order of sorting. */
  private static boolean isSign(int[] characters, int index) {
    return characters[index] == '-'
        && index == 0
        && characters.length > 1
        && Names.isLetter(characters[1]);
  }

  /** A character's name, by words. */
  static List<String> spelled(int c) {
    String name = USUAL.getOrDefault(c, String.valueOf(Character.getName(c)));
    return List.of(name.split("[^A-Za-z0-9]+", -1)).stream()
        .filter(word -> !word.equals("SIGN") && !word.equals("MARK"))
        .collect(Collectors.toList());
  }

  private static String valid(String joined) {
    String name = joined.isEmpty() ? "EMPTY" : joined.toUpperCase(Locale.ROOT);
    String started = Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
    return SourceVersion.isKeyword(started) || TAKEN.contains(started)
        ? started + "_VALUE"
        : started;
  }

  /** Camel case's words with an underscore between them. */
  private static String separateWords(String name) {
    return name.replaceAll("(\\p{Lu}+)(\\p{Lu}\\p{Ll})", "$1_$2")
        .replaceAll("([\\p{Ll}\\d])(\\p{Lu})", "$1_$2");
  }
}
