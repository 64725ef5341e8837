package dev.replicategateway.examples;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far a model is, as the progress bar says that it writes to its logs. */
record Progress(int percent, int done, int total) {
  private static final int WIDTH = 20;

  /** A line such as {@code 60%|██████ | 15/25 [00:09<00:06, 1.53it/s]}. */
  private static final Pattern LINE =
      Pattern.compile("^\\s*(\\d{1,3})%\\s*\\|.+?\\|\\s*(\\d{1,9})/(\\d{1,9})");

  /** The last progress in the logs; empty where the model wrote none. */
  static Optional<Progress> in(@Nullable String logs) {
    if (logs == null) {
      return Optional.empty();
    }
    // A bar redraws itself with carriage returns, which lines() takes for line ends.
    List<String> lines = logs.lines().toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher line = LINE.matcher(lines.get(i));
      if (line.find()) {
        return Optional.of(
            new Progress(
                Integer.parseInt(line.group(1)),
                Integer.parseInt(line.group(2)),
                Integer.parseInt(line.group(3))));
      }
    }
    return Optional.empty();
  }

  /** A bar such as {@code [############........] 60% 15/25}. */
  @Override
  public String toString() {
    int filled = Math.min(percent, 100) * WIDTH / 100;
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d%%  %d/%d",
        "#".repeat(filled),
        ".".repeat(WIDTH - filled),
        percent,
        done,
        total);
  }
}
