package dev.replicategateway.client;

/** What the client calls itself in each request. */
final class UserAgent {
  static final String DEFAULT = "replicate-gateway-client/" + version() + " (Java)";

  private UserAgent() {}

  /** The version that the archive's manifest has; classes outside an archive have none. */
  private static String version() {
    String version = UserAgent.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
