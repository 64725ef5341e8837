package dev.replicategateway.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has come of a stream so far, over all of its connections. */
final class StreamProgress {
  /** The end of the output that a failure tells, in characters. */
  private static final int KEPT = 1 << 20;

  /** How many events are known by their id; memory would grow without end otherwise. */
  private static final int REMEMBERED = 1 << 16;

  private final StringBuilder output = new StringBuilder();

  /** What came with each id. */
  private final Map<String, Arrivals> arrivals =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Arrivals> eldest) {
          hasForgotten |= size() > REMEMBERED;
          return size() > REMEMBERED;
        }
      };

  /** Whether ids of the beginning are forgotten, of which only the first one is kept. */
  private boolean hasForgotten;

  private @Nullable String firstId;
  private @Nullable String lastId;
  private int connection;
  private boolean isConnectionNew;

  /** Whether the server has begun anew with what is forgotten, and has not come to the last id. */
  private boolean isRepeating;

  private boolean isLastKnown = true;

  /** Notes that what comes now comes by another connection. */
  synchronized void beginConnection() {
    connection++;
    isConnectionNew = true;
    isRepeating = false;
  }

  /**
   * Notes a piece of output.
   *
   * @param id the id of its event; one that has none comes with that of the event before
   * @return whether it is new, and did not come by an earlier connection
   */
  synchronized boolean note(@Nullable String id) {
    isRepeating |= isConnectionNew && hasForgotten && Objects.equals(id, firstId);
    isConnectionNew = false;
    if (isRepeating && !Objects.equals(id, lastId)) {
      return false;
    }
    isRepeating = false;
    if (id == null || !isHeaderValue(id)) {
      isLastKnown = false;
      return true;
    }
    Arrivals withId = arrivals.computeIfAbsent(id, first -> new Arrivals());
    if (!withId.isNextNew(connection)) {
      return false;
    }
    isLastKnown = withId.now == 1;
    firstId = firstId == null ? id : firstId;
    lastId = id;
    return true;
  }

  private static boolean isHeaderValue(String id) {
    return id.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  synchronized void add(String piece) {
    output.append(piece);
    if (output.length() > 2 * KEPT) {
      output.delete(0, output.length() - KEPT);
    }
  }

  /** Whether a new connection can go on exactly behind the last event. */
  synchronized boolean isResumable() {
    return isLastKnown;
  }

  /** The last event with an id; null where there was none. */
  synchronized @Nullable String lastId() {
    return lastId;
  }

  /** The output so far, or its end. */
  synchronized String output() {
    return output.substring(Math.max(0, output.length() - KEPT));
  }

  /** How many pieces came with one id. */
  private static final class Arrivals {
    /** By one connection at most, of those before the last one that brought it. */
    private int before;

    /** By that last one. */
    private int now;

    private int lastConnection;

    /** Notes one more; whether no earlier connection brought so many. */
    boolean isNextNew(int connection) {
      if (connection != lastConnection) {
        before = Math.max(before, now);
        now = 0;
        lastConnection = connection;
      }
      now++;
      return now > before;
    }
  }
}
