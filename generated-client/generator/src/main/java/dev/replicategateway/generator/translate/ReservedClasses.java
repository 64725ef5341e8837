package dev.replicategateway.generator.translate;

import java.util.Set;

/** Names of classes that generated code needs itself, and that no schema's class may have. */
final class ReservedClasses {
  private static final Set<String> JAVA =
      words(
          """
          ArithmeticException Arrays BigDecimal Boolean Byte Character Class Cloneable Collections
          Comparable Default Deprecated Double Enum Error Exception Float IllegalArgumentException
          Integer InternalError Iterable List Long Map Math Module Number NumberFormatException
          Object Objects Override Package Process Readable Record Runnable Runtime RuntimeException
          Short String StringBuilder SuppressWarnings System Thread ThreadGroup Throwable URI UUID
          UnknownError Void
          """);

  private static final Set<String> LIBRARIES =
      words(
          """
          Body Call DELETE Factory Field FieldMap FormUrlEncoded GET Generated HEAD HTTP Header
          HeaderMap Headers JsonAdapter JsonClass JsonReader JsonWriter Moshi Multipart NullMarked
          Nullable OPTIONS PATCH POST PUT Part PartMap Path Query QueryMap QueryName Streaming Tag
          Url
          """);

  private static final Set<String> SUPPORT =
      words(
          """
          ApiClient Builder ContractValue Converters JSON JsonBody JsonContainers JsonEnum JsonKept
          JsonModel JsonNotes JsonNumber JsonObject JsonPart JsonScalars JsonText JsonTypes
          JsonUnion JsonValues Known ParameterText RequestParameter RequestParameters Rules Secrets
          Security Spelled Undeclared Violations
          """);

  private ReservedClasses() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+", -1));
  }

  static boolean contains(String name) {
    return JAVA.contains(name) || LIBRARIES.contains(name) || SUPPORT.contains(name);
  }
}
