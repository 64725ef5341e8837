package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;
import java.io.IOException;

/** A file could not be read to its end while it was uploaded. Nothing was stored. */
public final class UploadException extends ReplicateException {
  private static final long serialVersionUID = 1;

  UploadException(CallContext call, IOException cause) {
    super(
        call,
        call.action()
            + " failed: the file could not be read: "
            + call.clean(cause.toString())
            + ". Nothing was stored; upload it again when nothing else writes it.",
        cause,
        Existence.NONE);
  }
}
