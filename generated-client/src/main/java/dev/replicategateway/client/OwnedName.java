package dev.replicategateway.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a model or a deployment, {@code owner/name}, of which each is a part of a path. */
final class OwnedName {
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Cntrl}]");

  /** Control and formatting characters, and those that break a line. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private final String owner;
  private final String name;

  private OwnedName(String owner, String name) {
    this.owner = owner;
    this.name = name;
  }

  /**
   * A name that a caller gave.
   *
   * @param kind what is named, "model" or "deployment"
   */
  static OwnedName of(String kind, String text) {
    List<String> violations = new ArrayList<>();
    String[] parts = text.split("/", -1);
    if (parts.length != 2) {
      violations.add("must have one slash, between owner and name, but has " + (parts.length - 1));
    }
    for (String part : parts) {
      if (!PredictionId.isUsable(part)) {
        violations.add("\"" + shown(part) + "\" is not a name");
      }
    }
    if (text.indexOf(':') >= 0) {
      violations.add("must not have a version; to name one, use ofVersion");
    }
    if (WHITE_SPACE.matcher(text).find()) {
      violations.add("must not have white space");
    }
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          kind
              + " is \""
              + shown(text)
              + "\", "
              + String.join("; ", violations)
              + "; give it as owner/name, for example acme/petals");
    }
    return new OwnedName(parts[0], parts[1]);
  }

  /** On one line: what breaks a line, or nobody sees, is shown by its escape. */
  private static String shown(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line.append("\\n");
      } else if (UNSEEN.matcher(String.valueOf(c)).matches()) {
        line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }

  String owner() {
    return owner;
  }

  String name() {
    return name;
  }

  @Override
  public String toString() {
    return owner + "/" + name;
  }
}
