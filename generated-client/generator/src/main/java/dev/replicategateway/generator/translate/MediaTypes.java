package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.model.Api.Encoding;
import java.util.Map;
import java.util.regex.Pattern;

/** What media types say: which of several is read or sent, and whether it is a form. */
final class MediaTypes {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/";

  /** As RFC 9110 has it; what follows the semicolon is left to OkHttp. */
  private static final Pattern VALID =
      Pattern.compile("[\\w!#$%&'*+.^`{|}~-]+/[\\w!#$%&'*+.^`{|}~-]+(;.*)?");

  private MediaTypes() {}

  static boolean isValid(String mediaType) {
    return VALID.matcher(mediaType).matches();
  }

  static Encoding encoding(String mediaType) {
    if (mediaType.startsWith(MULTIPART)) {
      return Encoding.MULTIPART;
    }
    return mediaType.startsWith(FORM) ? Encoding.FORM : Encoding.NONE;
  }

  /** Text if it comes first, else JSON, else the first. */
  static String chosen(Map<String, Node> types) {
    String first = types.keySet().iterator().next();
    if (first.startsWith("text/")) {
      return first;
    }
    return types.keySet().stream()
        .filter(type -> type.startsWith("application/json"))
        .findFirst()
        .orElse(first);
  }
}
