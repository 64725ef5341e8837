package dev.replicategateway.examples.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** What must hold before the first prediction is created; reads all prompts and the journal. */
final class Preflight {
  private static final int SHOWN = 10;
  private static final int MOST_REPEATS = 10_000;
  private static final int ROWS_AT_ONCE = 1_000;

  private static final Map<String, String> TABLES =
      Map.of(
          "prediction_journal", Journal.TABLE,
          "account_pace", AccountPace.TABLE,
          "prediction_batch",
              "create table if not exists prediction_batch (name varchar(20) primary key,"
                  + " id varchar(36) not null)");

  private final BatchOptions options;
  private final List<String> violations = new ArrayList<>();
  private final Map<String, Seen> seen = new HashMap<>();
  private final TreeSet<String> repeats = new TreeSet<>();
  private final List<String> notes = new ArrayList<>();

  private Preflight(BatchOptions options) {
    this.options = options;
  }

  /**
   * What the job needs to know.
   *
   * @param prompts how many there are
   * @param repeats the locations of lines that repeat an earlier one
   * @param notes what the user should know
   */
  record Plan(int prompts, TreeSet<String> repeats, List<String> notes) {}

  private record Seen(String location, String digest) {}

  /**
   * Checks everything, and lays the tables and the output folder.
   *
   * @throws IllegalArgumentException naming everything that is wrong, each with its next step
   */
  static Plan check(BatchOptions options) {
    Preflight preflight = new Preflight(options);
    preflight.checkPrompts();
    preflight.refuseIfAny();
    preflight.checkJournalAndOutput();
    preflight.refuseIfAny();
    return new Plan(preflight.seen.size(), preflight.repeats, preflight.notes);
  }

  private void refuseIfAny() {
    if (!violations.isEmpty()) {
      int more = violations.size() - SHOWN;
      throw new IllegalArgumentException(
          "Nothing was created.\n"
              + String.join("\n", violations.subList(0, Math.min(SHOWN, violations.size())))
              + (more > 0 ? "\n… and " + more + " more" : ""));
    }
  }

  private void checkPrompts() {
    try {
      for (Path file : files(options.prompts)) {
        try (LineFormat.Reader lines = new LineFormat.Reader(file, 0)) {
          for (Line line = lines.next(); line != null; line = lines.next()) {
            check(line);
          }
        }
      }
      if (seen.isEmpty() && violations.isEmpty()) {
        violations.add(options.prompts + " has no prompts; each is a line of JSON");
      }
    } catch (FileNotFoundException e) {
      violations.add(options.prompts + " does not exist; correct --prompts");
    } catch (IOException e) {
      violations.add(options.prompts + " cannot be read: " + e);
    }
  }

  /** All files below, as Flink's source finds them: without those whose name is hidden. */
  private static List<Path> files(Path path) throws IOException {
    FileSystem files = path.getFileSystem();
    FileStatus status = files.getFileStatus(path);
    if (!status.isDir()) {
      return List.of(path);
    }
    List<Path> found = new ArrayList<>();
    FileStatus[] children = files.listStatus(path);
    Arrays.sort(children, Comparator.comparing(child -> child.getPath().getName()));
    for (FileStatus child : children) {
      String name = child.getPath().getName();
      if (!name.startsWith(".") && !name.startsWith("_")) {
        found.addAll(files(child.getPath()));
      }
    }
    return found;
  }

  private void check(Line line) {
    if (line.text().isBlank()) {
      return;
    }
    Prompt prompt;
    try {
      prompt = Prompt.parse(line.text());
    } catch (IllegalArgumentException e) {
      notes.add(line.location() + " is not a prompt, and is left out: " + e.getMessage());
      return;
    }
    Seen here = new Seen(line.location(), prompt.digest());
    Seen before = seen.putIfAbsent(prompt.key(), here);
    if (before == null) {
      return;
    }
    if (!before.digest().equals(here.digest())) {
      violations.add(
          line.location()
              + ": the key "
              + prompt.key()
              + " has another version or input than in "
              + before.location()
              + "; give one of them another key");
    } else if (repeats.size() == MOST_REPEATS) {
      violations.add(line.location() + " repeats " + before.location() + "; delete such lines");
    } else {
      repeats.add(line.location());
      notes.add(line.location() + " repeats " + before.location() + ", and is taken once");
    }
  }

  private void checkJournalAndOutput() {
    try {
      checkOutput("");
      if (!violations.isEmpty()) {
        return;
      }
    } catch (IOException e) {
      violations.add(options.output.uri() + " cannot be used: " + e);
      return;
    }
    try (Connection database = options.journal.connect()) {
      for (Map.Entry<String, String> table : TABLES.entrySet()) {
        lay(database, table.getKey(), table.getValue());
      }
      checkRights(database);
      checkEntries(database);
      String batch = batch(database);
      checkOutput(batch);
      if (violations.isEmpty()) {
        createAgain(database);
        mark(batch);
      }
    } catch (SQLException e) {
      violations.add(
          "The journal "
              + options.journal.url()
              + " cannot be used: "
              + e.getMessage().lines().findFirst().orElse("")
              + "; correct --journal, or have its owner run\n  "
              + String.join(";\n  ", TABLES.values())
              + ";\nand grant select, insert, update and delete on the three tables");
    } catch (IOException e) {
      violations.add(options.output.uri() + " cannot be used: " + e);
    }
  }

  /** Creates a table only where there is none, because that takes a right of its own. */
  private static void lay(Connection database, String name, String table) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.executeQuery("select 1 from " + name + " limit 1").close();
    } catch (SQLException absent) {
      database.rollback();
      try (Statement statement = database.createStatement()) {
        statement.execute(table);
      }
    }
    database.commit();
  }

  /** Tries on the journal what the workers will do, and undoes it. */
  private static void checkRights(Connection database) throws SQLException {
    String probe = "probe-" + UUID.randomUUID();
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "insert into prediction_journal (prompt, digest, account, claim, claimed_at) values ('"
              + probe
              + "', '', '', '', 0)");
      statement.execute(
          "update prediction_journal set state = 'probe' where prompt = '" + probe + "'");
      statement.execute("delete from prediction_journal where prompt = '" + probe + "'");
      statement.execute("insert into account_pace values ('" + probe + "', 0)");
      statement.execute("update account_pace set next_at = 1 where account = '" + probe + "'");
    } finally {
      database.rollback();
    }
  }

  private void checkEntries(Connection database) throws SQLException {
    TreeSet<String> accounts = new TreeSet<>();
    try (Statement statement = database.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      ResultSet row =
          statement.executeQuery("select prompt, digest, account from prediction_journal");
      while (row.next()) {
        Seen prompt = seen.get(row.getString(1));
        if (prompt != null && !prompt.digest().equals(row.getString(2))) {
          violations.add(
              prompt.location()
                  + ": the journal has the key "
                  + row.getString(1)
                  + " with another version or input; is it the journal of another batch? Give"
                  + " another --journal, or the prompt another key");
        }
        accounts.add(row.getString(3));
      }
    }
    accounts.removeAll(options.gateway.accounts());
    if (!accounts.isEmpty()) {
      violations.add(
          "The journal has predictions of "
              + String.join(", ", accounts)
              + ", which --accounts lacks; add them");
    }
    for (String account : options.gateway.accounts()) {
      insertIfAbsent(database, "insert into account_pace values (?, 0)", account);
    }
  }

  private static String batch(Connection database) throws SQLException {
    insertIfAbsent(
        database, "insert into prediction_batch values ('batch', ?)", UUID.randomUUID().toString());
    try (Statement statement = database.createStatement()) {
      ResultSet row = statement.executeQuery("select id from prediction_batch");
      row.next();
      return row.getString(1);
    }
  }

  private static void insertIfAbsent(Connection database, String insert, String value)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(insert)) {
      statement.setString(1, value);
      statement.executeUpdate();
      database.commit();
    } catch (SQLException e) {
      database.rollback();
      if (!SteadyDatabase.isDuplicate(e)) {
        throw e;
      }
    }
  }

  private void createAgain(Connection database) throws SQLException {
    for (String state : options.createAgain) {
      try (PreparedStatement statement =
          database.prepareStatement("delete from prediction_journal where state = ?")) {
        statement.setString(1, state);
        notes.add(
            statement.executeUpdate() + " prompts that ended as " + state + " are created again");
      }
      database.commit();
    }
  }

  /** Refuses a folder that is not empty and not of this batch; an empty id is that of no batch. */
  private void checkOutput(String batch) throws IOException {
    Path folder = options.output.path();
    FileSystem files = folder.getFileSystem();
    FileStatus[] children = files.exists(folder) ? files.listStatus(folder) : null;
    if (children == null || children.length == 0) {
      return;
    }
    if (!files.exists(options.output.marker())) {
      if (!isOnlyJournal(children)) {
        violations.add(folder + " is not empty, and no batch's; give another --output");
      }
      return;
    }
    try (InputStream in = files.open(options.output.marker())) {
      String id = new String(in.readAllBytes(), UTF_8).trim();
      if (!batch.isEmpty() && !id.equals(batch)) {
        violations.add(
            folder
                + " belongs to the batch "
                + id
                + ", and the journal to "
                + batch
                + "; give the --output or the --journal of the same batch");
      }
    }
  }

  /** The H2 file, which was laid just before or by a start that was refused. */
  private static boolean isOnlyJournal(FileStatus... children) {
    return Arrays.stream(children)
        .allMatch(child -> child.getPath().getName().startsWith("journal."));
  }

  private void mark(String batch) throws IOException {
    Path marker = options.output.marker();
    FileSystem files = marker.getFileSystem();
    if (!files.exists(marker)) {
      files.mkdirs(options.output.path());
      try (OutputStream out = files.create(marker, FileSystem.WriteMode.OVERWRITE)) {
        out.write((batch + "\n").getBytes(UTF_8));
      }
    }
  }
}
