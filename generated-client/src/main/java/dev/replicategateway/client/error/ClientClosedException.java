package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;

/** The client was closed before or during the call. */
public final class ClientClosedException extends ReplicateException {
  private static final long serialVersionUID = 1;

  ClientClosedException(CallContext call, Existence existence) {
    super(
        call,
        "The ReplicateClient is closed. Keep one open for as long as the process makes calls. "
            + NextStep.whereItStands(call, existence),
        null,
        existence);
  }
}
