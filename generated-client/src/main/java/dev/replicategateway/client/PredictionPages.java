package dev.replicategateway.client;

import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionPage;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The predictions of all pages of a list; a page is read when its first prediction is due. */
final class PredictionPages implements Iterator<Prediction> {
  private final Function<PredictionQuery, PredictionPage> read;
  private final CallContext call;

  /** Those of the pages that were read; null is that of the first one. */
  private final Set<@Nullable String> cursors = new HashSet<>();

  private PredictionQuery query;
  private @Nullable PredictionPage page;
  private Iterator<Prediction> results = Collections.emptyIterator();

  /**
   * Predictions of which none is read yet.
   *
   * @param read reads one page
   * @param call what the list is about
   */
  PredictionPages(
      PredictionQuery query, Function<PredictionQuery, PredictionPage> read, CallContext call) {
    this.query = query;
    this.read = read;
    this.call = call;
  }

  Stream<Prediction> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, traits), false);
  }

  @Override
  public boolean hasNext() {
    while (!results.hasNext()) {
      PredictionPage last = page;
      Optional<PredictionQuery> due = last == null ? Optional.of(query) : next(last);
      if (!due.isPresent()) {
        return false;
      }
      // Where this throws, the same page is due when somebody asks again.
      page = read.apply(due.get());
      query = due.get();
      cursors.add(query.cursor());
      List<Prediction> listed = page.getResults();
      results = Objects.requireNonNull(listed, "results").iterator();
    }
    return true;
  }

  private Optional<PredictionQuery> next(PredictionPage last) {
    Optional<PredictionQuery> next = query.after(last, call, address -> " (" + address + ")");
    if (next.isPresent() && cursors.contains(next.get().cursor())) {
      throw call.notContinued(
          "the page's next (" + last.getNext() + ") has the cursor of an earlier page", last);
    }
    return next;
  }

  @Override
  public Prediction next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return results.next();
  }
}
