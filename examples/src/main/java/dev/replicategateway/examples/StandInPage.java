package dev.replicategateway.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionPage;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.MockResponse;
import org.jspecify.annotations.Nullable;

/** One page of a list of predictions, newest first. */
final class StandInPage {
  private static final int SIZE = 100;
  private static final Pattern CURSOR = Pattern.compile("(r=1&)?p=(.+)");

  private StandInPage() {}

  /**
   * The page that a query asks for.
   *
   * @param runs all of them, oldest first
   */
  static MockResponse answer(List<StandInRun> runs, HttpUrl query) {
    try {
      List<StandInRun> listed = new ArrayList<>(runs.stream().filter(filter(query)).toList());
      Collections.reverse(listed);
      return StandInAnswer.json(200, PredictionPage.class, page(listed, query));
    } catch (DateTimeException e) {
      return StandInAnswer.problem(400, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return StandInAnswer.problem(404, "Invalid cursor");
    }
  }

  private static Predicate<StandInRun> filter(HttpUrl query) {
    OffsetDateTime after = time(query.queryParameter("created_after"));
    OffsetDateTime before = time(query.queryParameter("created_before"));
    // Nobody has created one on a web site.
    boolean isApi = query.queryParameter("source") == null;
    return run ->
        isApi
            && (after == null || !run.createdAt().isBefore(after))
            && (before == null || run.createdAt().isBefore(before));
  }

  private static @Nullable OffsetDateTime time(@Nullable String text) {
    return text == null ? null : OffsetDateTime.parse(text);
  }

  private static PredictionPage page(List<StandInRun> listed, HttpUrl query) {
    String cursor = query.queryParameter("cursor");
    int start = cursor == null ? 0 : start(listed, cursor);
    int from = Math.max(0, start);
    int to = Math.min(listed.size(), start + SIZE);
    List<Prediction> results = listed.subList(from, to).stream().map(StandInRun::now).toList();
    return PredictionPage.builder()
        .next(to < listed.size() ? url(query, "p=" + listed.get(to - 1).createdAt()) : null)
        .previous(from > 0 ? url(query, "r=1&p=" + listed.get(from).createdAt()) : null)
        .results(results)
        .build();
  }

  /** Where the page begins that follows, or in reverse precedes, a time; it may be negative. */
  private static int start(List<StandInRun> listed, String cursor) {
    String decoded = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    Matcher matcher = CURSOR.matcher(decoded);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(decoded);
    }
    OffsetDateTime time = OffsetDateTime.parse(matcher.group(2));
    return matcher.group(1) == null
        ? count(listed, run -> !run.createdAt().isBefore(time))
        : count(listed, run -> run.createdAt().isAfter(time)) - SIZE;
  }

  private static int count(List<StandInRun> listed, Predicate<StandInRun> counted) {
    return (int) listed.stream().filter(counted).count();
  }

  /** A page of the same query at Replicate, since its addresses pass a gateway as they are. */
  private static URI url(HttpUrl query, String cursor) {
    return HttpUrl.get(StandInRun.replicates("v1/predictions"))
        .newBuilder()
        .encodedQuery(query.encodedQuery())
        .setQueryParameter("cursor", Base64.getUrlEncoder().encodeToString(cursor.getBytes(UTF_8)))
        .build()
        .uri();
  }
}
