package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Java names for the contract's: valid, and within one scope no two alike. */
final class Names {
  /** Of the 255 that a file's name has at most, what its suffixes leave. */
  private static final int MOST_BYTES = 180;

  /** Names that every model or its builder uses itself. */
  private static final Set<String> MEMBERS = Set.of("undeclared", "NAMES", "additionalProperties");

  /** Methods that every object has, and that a method without an argument would override. */
  private static final Set<String> METHODS =
      Set.of(
          "getClass", "hashCode", "notify", "notifyAll", "toString", "wait", "clone", "finalize");

  /** Builder methods without this argument would have another meaning. */
  private static final Set<String> ODD_PROPERTIES =
      Set.of("wait", "class", "equals", "true", "false", "notify", "notifyAll");

  private static final Pattern SIGNED = Pattern.compile("([-+])(\\d.*)");
  private static final int MOST_SPELLED_CHARACTERS = 8;

  private final Set<String> taken = new HashSet<>();
  private final UnaryOperator<String> key;

  private Names(UnaryOperator<String> key) {
    this.key = key;
  }

  /** A scope in which each name is of its own. */
  static Names distinct() {
    return new Names(name -> name);
  }

  /** A scope in which names differ by more than the case of letters, as files must. */
  static Names distinctFiles() {
    return new Names(name -> name.toLowerCase(Locale.ROOT));
  }

  /** A scope of properties, whose getters must differ as well. */
  static Names distinctProperties() {
    return new Names(Names::capitalized);
  }

  /** The name or, if the scope has it already, the name with a number. */
  String claim(String name) {
    String candidate = name;
    for (int number = 2; !taken.add(key.apply(candidate)); number++) {
      candidate = name + (Character.isDigit(name.charAt(name.length() - 1)) ? "_" : "") + number;
    }
    return candidate;
  }

  /**
   * A name that the user chose, which is never given a number.
   *
   * @param named what is to have the name
   * @throws dev.replicategateway.generator.document.ContractException if the scope has the name
   *     already, or it cannot be one
   */
  String claimChosen(String name, Node named) {
    if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
      throw named.error("is mapped to the name " + name + ", which is not a Java name");
    }
    if (isOfGeneratedCode(name)) {
      throw named.error("is mapped to the name " + name + ", which generated code uses itself");
    }
    if (isTaken(name)) {
      throw named.error("is mapped to the name " + name + ", which another has beside it");
    }
    return claim(name);
  }

  private static boolean isOfGeneratedCode(String name) {
    return MEMBERS.contains(name)
        || METHODS.contains(name)
        || ODD_PROPERTIES.contains(name)
        || ConstantNames.isTaken(name)
        || ReservedClasses.contains(name);
  }

  boolean isTaken(String name) {
    return taken.contains(key.apply(name));
  }

  static String property(String wireName) {
    String name = camelCase(wireName);
    if (ODD_PROPERTIES.contains(name.toLowerCase(Locale.ROOT)) || MEMBERS.contains(name)) {
      return uncapitalized(name.equals("NAMES") ? "names" : name) + "Property";
    }
    return withoutKeyword(name);
  }

  /** A parameter's name, which a builder's method may have as well. */
  static String parameter(String wireName) {
    String name = camelCase(wireName);
    return name.equals("wait") || name.equals("equals") ? name + "Parameter" : withoutKeyword(name);
  }

  static String method(String operationId) {
    String name = camelCase(operationId);
    if (METHODS.contains(name)) {
      return name + "Operation";
    }
    return SourceVersion.isKeyword(name) ? "call" + capitalized(name) : name;
  }

  /** A class's name; a schema may be called like a class that generated code needs. */
  static String className(String schemaName) {
    String name = capitalizedWords(schemaName);
    boolean isName = Character.isJavaIdentifierStart(name.codePointAt(0));
    return isName && !ReservedClasses.contains(name) ? name : "Model" + name;
  }

  static String apiName(String tag) {
    String name = capitalizedWords(tag);
    return (Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "Tag" + name) + "Api";
  }

  /** Words in camel case, beginning with a small letter unless there are none but capitals. */
  private static String camelCase(String text) {
    var signed = SIGNED.matcher(text);
    if (signed.matches()) {
      return (signed.group(1).equals("-") ? "minus" : "plus") + capitalizedWords(signed.group(2));
    }
    if (text.matches("[A-Z][A-Z0-9_]*")) {
      return text;
    }
    List<String> words = words(text);
    String name = uncapitalized(words.get(0)) + capitalized(words.subList(1, words.size()));
    return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
  }

  /** A file is called like the class, and so has to do with fewer bytes than a name may have. */
  private static String capitalizedWords(String text) {
    StringBuilder name = new StringBuilder();
    int bytes = 0;
    for (int c : capitalized(words(text)).codePoints().toArray()) {
      bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES) {
        break;
      }
      name.appendCodePoint(c);
    }
    return name.toString();
  }

  private static String capitalized(List<String> words) {
    return words.stream().map(Names::capitalized).collect(Collectors.joining());
  }

  private static List<String> words(String text) {
    String words = letters(text, " ").replace('_', ' ').strip();
    return words.isEmpty()
        ? spelled(text).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList()
        : List.of(words.split(" +", -1));
  }

  /** The text's letters, digits and underscores, and something else for each run of the others. */
  static String letters(String text, String other) {
    StringBuilder letters = new StringBuilder();
    boolean isOther = false;
    for (int c : text.codePoints().toArray()) {
      boolean isLetter = c == '_' || isLetter(c);
      if (isLetter || !isOther) {
        letters.append(isLetter ? Character.toString(c) : other);
      }
      isOther = !isLetter;
    }
    return letters.toString();
  }

  /** Whether a character may stand in a name and is more than a separator there. */
  static boolean isLetter(int c) {
    boolean isMark =
        Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    return (Character.isLetterOrDigit(c) || isMark) && Character.isJavaIdentifierPart(c);
  }

  /** A text that has no letter as the names of its characters. */
  private static List<String> spelled(String text) {
    List<String> words =
        text.codePoints()
            .limit(MOST_SPELLED_CHARACTERS)
            .boxed()
            .flatMap(c -> ConstantNames.spelled(c).stream())
            .toList();
    return words.isEmpty() ? List.of("EMPTY") : words;
  }

  private static String withoutKeyword(String name) {
    return SourceVersion.isKeyword(name) ? "_" + name : name;
  }

  static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : Character.toString(Character.toUpperCase(word.codePointAt(0)))
            + word.substring(word.offsetByCodePoints(0, 1));
  }

  /** With a small first letter; of several capitals, all but the one that begins the next word. */
  static String uncapitalized(String word) {
    int capitals = 0;
    while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
      capitals++;
    }
    boolean isNextWord =
        capitals > 1 && capitals < word.length() && Character.isLetter(word.charAt(capitals));
    int lowered = isNextWord ? capitals - 1 : capitals;
    return word.substring(0, lowered).toLowerCase(Locale.ROOT) + word.substring(lowered);
  }
}
