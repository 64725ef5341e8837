package dev.replicategateway.examples.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** Reads files line by line, each with its location, which Flink's own format for lines lacks. */
final class LineFormat implements BulkFormat<Line, FileSourceSplit> {
  private static final long serialVersionUID = 1;
  private static final int LINES_AT_ONCE = 100;

  @Override
  public Reader createReader(Configuration configuration, FileSourceSplit split)
      throws IOException {
    return new Reader(split.path(), 0);
  }

  @Override
  public Reader restoreReader(Configuration configuration, FileSourceSplit split)
      throws IOException {
    long linesRead =
        split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L);
    return new Reader(split.path(), linesRead);
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<Line> getProducedType() {
    return TypeInformation.of(Line.class);
  }

  /** One file from a line on. */
  static final class Reader implements BulkFormat.Reader<Line> {
    private final Path file;
    private final BufferedReader lines;
    private long linesRead;

    Reader(Path file, long linesToSkip) throws IOException {
      this.file = file;
      this.lines =
          new BufferedReader(new InputStreamReader(file.getFileSystem().open(file), UTF_8));
      while (linesRead < linesToSkip && lines.readLine() != null) {
        linesRead++;
      }
    }

    @Override
    public @Nullable RecordIterator<Line> readBatch() throws IOException {
      long start = linesRead;
      List<Line> batch = new ArrayList<>();
      while (batch.size() < LINES_AT_ONCE) {
        Line line = next();
        if (line == null) {
          break;
        }
        batch.add(line);
      }
      return batch.isEmpty()
          ? null
          : new IteratorResultIterator<>(batch.iterator(), CheckpointedPosition.NO_OFFSET, start);
    }

    /** The next line, or null at the end. */
    @Nullable Line next() throws IOException {
      String text = lines.readLine();
      return text == null ? null : new Line(file.toString(), ++linesRead, text);
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
