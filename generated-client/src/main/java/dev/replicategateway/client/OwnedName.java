package dev.replicategateway.client;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The name of a model or a deployment, {@code owner/name}, of which each is a part of a path. */
final class OwnedName {
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Cntrl}]");

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
        violations.add("\"" + part + "\" is not a name");
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
              + text
              + "\", "
              + String.join("; ", violations)
              + "; give it as owner/name, for example acme/petals");
    }
    return new OwnedName(parts[0], parts[1]);
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
