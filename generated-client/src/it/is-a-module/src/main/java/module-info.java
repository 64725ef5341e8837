/** All that it names is the client, and the server that stands in for a gateway. */
module stranger {
  requires dev.replicategateway.client;
  requires jdk.httpserver;
}
