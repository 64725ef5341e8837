package dev.replicategateway.generator;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import org.openapitools.codegen.CodegenConstants;

/** What OpenAPI Generator itself puts among the options of a generator. */
final class CoreOptions {
  /** Names that the core has no constants for. */
  private static final Set<String> UNNAMED =
      Set.of(
          "MUSTACHE_PARENT_CONTEXT",
          "closebrace",
          "generateRecursiveDependentModels",
          "generateWebhooks",
          "lambda",
          "openbrace",
          "releaseNote",
          "templateDir",
          "generatorLanguage",
          "generatorLanguageVersion",
          "skipOverwrite");

  private static final Set<String> NAMES = names();

  private CoreOptions() {}

  static boolean contains(String option) {
    return NAMES.contains(option) || UNNAMED.contains(option);
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>();
    for (Field field : CodegenConstants.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        try {
          names.add((String) field.get(null));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("The field is public", e);
        }
      }
    }
    return names;
  }
}
