package dev.replicategateway.client.internal;

/** The version of this artifact; a module and a shrunk program have no manifest to read it from. */
final class ClientVersion {
  static final String VERSION = "${project.version}";

  private ClientVersion() {}
}
