/**
 * A client for Replicate-compatible prediction gateways: {@code ReplicateClient} and, beneath it,
 * the generated Retrofit interfaces and Moshi models.
 */
module dev.replicategateway.client {
  requires transitive com.squareup.moshi;
  requires transitive okhttp3;
  requires okhttp3.sse;
  requires transitive okio;
  requires transitive retrofit2;
  requires static transitive org.jspecify;
  // @Generated, of which nothing is left in a class file.
  requires static transitive java.compiler;
  // The libraries above need it, and as automatic modules cannot say so.
  requires kotlin.stdlib;

  exports dev.replicategateway.client;
  exports dev.replicategateway.client.api;
  exports dev.replicategateway.client.error;
  exports dev.replicategateway.client.file;
  exports dev.replicategateway.client.model;
  exports dev.replicategateway.client.webhook;

  // Moshi finds each model's adapter by its name.
  opens dev.replicategateway.client.model to
      com.squareup.moshi;
}
