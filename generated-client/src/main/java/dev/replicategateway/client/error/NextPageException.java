package dev.replicategateway.client.error;

import dev.replicategateway.client.error.CallContext.Existence;
import dev.replicategateway.client.model.PredictionPage;
import java.util.Objects;

/**
 * A list of predictions cannot be continued: its last page names a next one that cannot be asked
 * for, or that was read before, so that the list would never end.
 */
public final class NextPageException extends ReplicateException {
  private static final long serialVersionUID = 1;

  private final transient PredictionPage page;

  /** The finding says what is wrong with the address of the next page. */
  NextPageException(CallContext call, String finding, PredictionPage page) {
    super(
        call,
        call.action()
            + " cannot go on: "
            + call.clean(finding)
            + ". What was listed so far is whole; to list the rest, set createdBefore to when the"
            + " last of these predictions was created.",
        null,
        Existence.POSSIBLE);
    this.page = Objects.requireNonNull(page, "page");
  }

  /**
   * The page that names the next one. It is what the server sent.
   *
   * @return the page, whose predictions a list has returned by now
   */
  public PredictionPage page() {
    return page;
  }
}
