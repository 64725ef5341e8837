package dev.replicategateway.examples;

import dev.replicategateway.client.PredictionListener;
import dev.replicategateway.client.Progress;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionStatus;
import org.jspecify.annotations.Nullable;

/** Shows one prediction on a terminal: its id, each new status, and a bar of its progress. */
final class PredictionDisplay implements PredictionListener {
  private final Terminal terminal;
  private @Nullable String id;
  private @Nullable PredictionStatus status;
  private @Nullable Progress progress;

  PredictionDisplay(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void onState(Prediction now, @Nullable Progress progressNow) {
    if (now.getId() != null && !now.getId().equals(id)) {
      id = now.getId();
      terminal.line("prediction: " + id);
    }
    if (now.getStatus() != null && !now.getStatus().equals(status)) {
      status = now.getStatus();
      terminal.line("status: " + status);
    }
    if (progressNow != null && !progressNow.equals(progress)) {
      progress = progressNow;
      terminal.bar(progress.percent(), progress.done(), progress.total());
    }
  }
}
