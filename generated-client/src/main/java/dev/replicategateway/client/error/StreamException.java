package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;

/**
 * The output of a prediction did not come to its end as a stream, which says nothing of the
 * prediction: it may run on, or have ended.
 */
public final class StreamException extends ReplicateException {
  private static final long serialVersionUID = 1;

  private final String received;

  /** The finding names what is wrong and where the stream is, without what must not be shown. */
  StreamException(CallContext call, String finding, String received) {
    super(
        call,
        call.action()
            + " failed: "
            + call.clean(finding)
            + ". Await the prediction, which brings its whole output, or stream it anew.",
        null,
        Existence.POSSIBLE);
    this.received = received;
  }

  /**
   * The output that was received, all of which the caller was given before.
   *
   * @return the pieces in one string, or the last 1,048,576 characters of it
   */
  public String received() {
    return received;
  }
}
