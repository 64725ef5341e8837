package dev.replicategateway.generator.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes that generated code is written against, with the package of an output. */
final class SupportClasses {
  static final List<String> NAMES =
      List.of(
          "ApiClient",
          "Converters",
          "JsonContainers",
          "JsonEnum",
          "JsonErrors",
          "JsonFit",
          "JsonModel",
          "JsonScalar",
          "JsonScalars",
          "JsonTypes",
          "JsonUnion",
          "JsonValues",
          "ParameterText",
          "Rules",
          "Secrets",
          "Security",
          "Spelled",
          "Undeclared",
          "Violations");

  /** Where they stand in the generator's own sources. */
  private static final String PACKAGE = "dev.replicategateway.generator.support";

  private static final Pattern COMMENTS_AND_STRINGS =
      Pattern.compile("/\\*(?s:.*?)\\*/|//.*|\"(?:[^\"\\\\\\n]|\\\\.)*\"");

  private static final Pattern NAME =
      Pattern.compile("(?<![\\w$])(" + String.join("|", NAMES) + ")(?![\\w$])");

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
    Deque<String> unread = new ArrayDeque<>(roots);
    sources.forEach(source -> unread.addAll(names(source)));
    while (!unread.isEmpty()) {
      String name = unread.remove();
      if (!needed.containsKey(name)) {
        String text = text(name);
        needed.put(name, text.replace(PACKAGE, packageName));
        unread.addAll(names(text));
        if (COMPANIONS.containsKey(name)) {
          unread.add(COMPANIONS.get(name));
        }
      }
    }
    return needed;
  }

  private static Set<String> names(String source) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(COMMENTS_AND_STRINGS.matcher(source).replaceAll(""));
    while (matcher.find()) {
      names.add(matcher.group());
    }
    return names;
  }

  private static String text(String name) {
    try {
      return Templates.resource("support/" + name + ".java");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
