package dev.replicategateway.client.internal;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import retrofit2.Call;
import retrofit2.Response;

/**
 * A call that a thread makes by itself. Reading from a socket does not notice an interrupt; but the
 * JDK tells a channel of it, and this one cancels the call.
 */
public final class InterruptibleCall<T> extends AbstractInterruptibleChannel {
  private final Call<T> call;

  public InterruptibleCall(Call<T> call) {
    this.call = call;
  }

  /** Sends the request and reads the response. */
  public Response<T> execute() throws IOException {
    begin();
    try {
      return call.execute();
    } finally {
      detach();
    }
  }

  /** Whether the thread was interrupted meanwhile. */
  public boolean isInterrupted() {
    return !isOpen();
  }

  private void detach() {
    try {
      end(true);
    } catch (AsynchronousCloseException e) {
      // A response that came all the same is worth more.
    }
  }

  @Override
  protected void implCloseChannel() {
    call.cancel();
  }
}
