package dev.replicategateway.examples.cluster;

import static java.lang.Long.parseLong;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which prompt is claimed, which prediction came of it, and how that ended, in a database that all
 * workers share.
 */
final class Journal {
  static final String TABLE =
      "create table if not exists prediction_journal (prompt varchar(200) primary key,"
          + " digest varchar(64) not null, account varchar(200) not null,"
          + " claim varchar(36) not null, claimed_at bigint not null,"
          + " prediction varchar(200) unique, state varchar(20), result text)";

  /** The database's time, the same for all workers, in milliseconds. */
  static final String NOW = "cast(extract(epoch from current_timestamp) * 1000 as bigint)";

  private static final String FIND =
      ("select digest, account, claim, prediction, result, " + NOW + " - claimed_at")
          + " from prediction_journal where prompt = ?";
  private static final String CLAIM =
      "insert into prediction_journal (prompt, digest, account, claim, claimed_at)"
          + (" values (?, ?, ?, ?, " + NOW + ")");
  private static final String RELEASE =
      "delete from prediction_journal where prompt = ? and claim = ? and prediction is null";
  private static final String CREATED =
      "update prediction_journal set prediction = ?, state = null, result = null"
          + " where prompt = ? and (prediction is null or prediction = ?)";
  private static final String ENDED =
      "update prediction_journal set state = ?, result = ?"
          + " where prompt = ? and (prediction is null or prediction = ?)";

  private final SteadyDatabase database;

  Journal(SteadyDatabase database) {
    this.database = database;
  }

  /** What is known of a prompt, and for how many milliseconds it has been claimed. */
  record Entry(
      String digest,
      String account,
      String claim,
      @Nullable String prediction,
      @Nullable Result result,
      long age) {

    /** Whether nobody knows what became of it. */
    boolean isAmbiguous() {
      return prediction == null && (result == null || result.state() == Result.State.UNKNOWN);
    }
  }

  /** Whether nobody has claimed anything. */
  boolean isEmpty() {
    return database.row("select prompt from prediction_journal limit 1").isEmpty();
  }

  /** What is known of a prompt; nothing where nobody has claimed it. */
  Optional<Entry> find(String prompt) {
    return database
        .row(FIND, prompt)
        .map(row -> new Entry(row[0], row[1], row[2], row[3], result(row[4]), parseLong(row[5])));
  }

  private static @Nullable Result result(@Nullable String json) {
    return json == null ? null : Result.fromJson(json);
  }

  /**
   * Claims a prompt; false where somebody else has done so.
   *
   * @param claim tells this claim from every other
   */
  boolean claim(Prompt prompt, String account, String claim) {
    return database.update(CLAIM, prompt.key(), prompt.digest(), account, claim) == 1
        // Where the answer to an earlier attempt was lost.
        || find(prompt.key()).filter(entry -> entry.claim().equals(claim)).isPresent();
  }

  /** Gives a claim back, of which it is certain that nothing was created. */
  void release(String prompt, String claim) {
    int unused = database.update(RELEASE, prompt, claim);
  }

  /** Notes the prediction; false where another prompt has it, or this one has another. */
  boolean created(String prompt, String prediction) {
    return database.update(CREATED, prediction, prompt, prediction) == 1;
  }

  /** Notes the end, unless the next start is to take it up. */
  Result ended(Result result) {
    if (result.state() != Result.State.UNFINISHED) {
      String state = result.state().toString();
      int unused = database.update(ENDED, state, result.toJson(), result.prompt(), result.id());
    }
    return result;
  }
}
