package dev.replicategateway.generator.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The classes that generated code is written against, with the package of an output. */
final class SupportClasses {
  static final List<String> NAMES =
      List.of(
          "ApiClient",
          "ContractValue",
          "Converters",
          "JsonBody",
          "JsonContainers",
          "JsonEnum",
          "JsonKept",
          "JsonModel",
          "JsonNotes",
          "JsonNumber",
          "JsonObject",
          "JsonPart",
          "JsonScalars",
          "JsonText",
          "JsonTypes",
          "JsonUnion",
          "JsonValues",
          "ParameterText",
          "RequestParameter",
          "RequestParameters",
          "Rules",
          "Secrets",
          "Security",
          "Spelled",
          "Undeclared",
          "Violations");

  /** Where they stand in the generator's own sources. */
  private static final String PACKAGE = "dev.replicategateway.generator.support";

  /** Taken away first: strings without them are found without recursion, however long. */
  private static final Pattern ESCAPES = Pattern.compile("\\\\.");

  private static final Pattern COMMENTS_AND_STRINGS =
      Pattern.compile("/\\*(?s:.*?)\\*/|//.*|\"[^\"\\n]*\"");

  /** Secrets are for whoever calls operations that need them; no generated code names them. */
  private static final Map<String, String> COMPANIONS = Map.of("Security", "Secrets");

  private SupportClasses() {}

  /**
   * The texts, by name, of those that sources need, directly or by way of each other.
   *
   * @param roots those that are needed in any case
   */
  static Map<String, String> neededBy(
      Collection<String> sources, Set<String> roots, String packageName) {
    Map<String, String> needed = new TreeMap<>();
    roots.forEach(name -> add(name, needed));
    sources.forEach(source -> addNamed(source, needed));
    needed.replaceAll((name, text) -> text.replace(PACKAGE, packageName));
    return needed;
  }

  private static void add(String name, Map<String, String> needed) {
    String text = text(name);
    needed.put(name, text);
    addNamed(text, needed);
    if (COMPANIONS.containsKey(name)) {
      add(COMPANIONS.get(name), needed);
    }
  }

  /** Most sources name only what an earlier one did, so that nobody looks at their words. */
  private static void addNamed(String source, Map<String, String> needed) {
    for (String name : NAMES) {
      if (!needed.containsKey(name) && source.contains(name) && isNamed(name, source)) {
        add(name, needed);
      }
    }
  }

  private static boolean isNamed(String name, String source) {
    String code = ESCAPES.matcher(source).replaceAll("");
    return Pattern.compile("(?<![\\w$])" + name + "(?![\\w$])")
        .matcher(COMMENTS_AND_STRINGS.matcher(code).replaceAll(""))
        .find();
  }

  private static String text(String name) {
    try {
      return Templates.resource("support/" + name + ".java");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
