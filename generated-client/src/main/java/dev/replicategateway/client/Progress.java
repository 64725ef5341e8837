package dev.replicategateway.client;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a model is, as the progress bar says that many models write to their logs. Source:
 * https://github.com/replicate/replicate-javascript
 */
public final class Progress {
  /** A line such as {@code 60%|██████ | 15/25 [00:09<00:06, 1.53it/s]}. */
  private static final Pattern LINE =
      Pattern.compile("^\\s*(\\d{1,3})%\\s*\\|.+?\\|\\s*(\\d{1,9})/(\\d{1,9})");

  /**
   * What a bar's line is never longer than; a longer one would cost the pattern more than it gives.
   */
  private static final int LONGEST_LINE = 1_000;

  /** A bar redraws itself with carriage returns. */
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n]");

  private final int percent;
  private final int done;
  private final int total;

  private Progress(int percent, int done, int total) {
    this.percent = percent;
    this.done = done;
    this.total = total;
  }

  /**
   * The last progress that logs tell of.
   *
   * @param logs a prediction's logs
   * @return the progress, or null where there are no logs or no bar in them
   */
  public static @Nullable Progress in(@Nullable String logs) {
    if (logs == null || logs.indexOf('%') < 0) {
      return null;
    }
    List<String> lines = LINE_END.splitAsStream(logs).collect(Collectors.toList());
    for (int i = lines.size() - 1; i >= 0; i--) {
      String text = lines.get(i);
      Matcher line = LINE.matcher(text.length() > LONGEST_LINE ? "" : text);
      if (line.find()) {
        return new Progress(
            Integer.parseInt(line.group(1)),
            Integer.parseInt(line.group(2)),
            Integer.parseInt(line.group(3)));
      }
    }
    return null;
  }

  /**
   * The part that is done, in percent as the model rounds it.
   *
   * @return from 0, usually to 100
   */
  public int percent() {
    return percent;
  }

  /**
   * The steps that are done.
   *
   * @return from 0
   */
  public int done() {
    return done;
  }

  /**
   * The steps in all.
   *
   * @return from 0
   */
  public int total() {
    return total;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Progress
        && percent == ((Progress) other).percent
        && done == ((Progress) other).done
        && total == ((Progress) other).total;
  }

  @Override
  public int hashCode() {
    return Objects.hash(percent, done, total);
  }

  /** Such as {@code 60% (15/25)}. */
  @Override
  public String toString() {
    return percent + "% (" + done + "/" + total + ")";
  }
}
