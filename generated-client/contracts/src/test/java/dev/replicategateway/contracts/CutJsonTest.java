package dev.replicategateway.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.replicategateway.contracts.large.model.Large;
import dev.replicategateway.contracts.unions.model.Expression;
import dev.replicategateway.contracts.values.model.Containers;
import dev.replicategateway.contracts.values.model.Scalars;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.Buffer;
import okio.BufferedSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read does not depend on the pieces in which its bytes arrive. */
class CutJsonTest {
  private static final Moshi MOSHI = new Moshi.Builder().build();

  static List<Arguments> contracts() throws IOException {
    List<Arguments> contracts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src", "test", "contracts"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString().replace(".yaml", "");
        if (name.equals("security")) {
          continue; // It declares no model.
        }
        contracts.add(arguments(file, "dev.replicategateway.contracts." + name + ".model"));
      }
    }
    return contracts;
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyExampleIsReadTheSameWhereverItIsCut(Path contract, String modelPackage)
      throws IOException {
    List<ContractExamples.ModelExample> examples =
        new ContractExamples(contract, modelPackage).all();

    List<String> failures = new ArrayList<>();
    for (ContractExamples.ModelExample example : examples) {
      failures.addAll(failures(example.model(), example.json()));
    }
    assertThat(examples).isNotEmpty();
    assertThat(failures).isEmpty();
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        arguments(
            Scalars.class,
            """
            {
              'uri': 'https://h/a b/{c}', 'date': '2026-01-31', 'date_time': '2026-01-31T10:00:00.500Z',
              'uuid': '123E4567-E89B-12D3-A456-426614174000', 'bytes': '_-8', 'double': 1.50,
              'float': 2, 'number': 1.50, 'integer': 100, 'int64': -9223372036854775808, 'flag': true,
              'text': '\\ud83d\\ude42 ü', 'anything': {'a': [null, 1.0, 'x']}, 'more': 'y'
            }
            """),
        arguments(
            Containers.class,
            """
            {
              'dates': ['2026-01-31T10:00:00.000Z', '2026-01-31T10:00:00.50Z', '2026-02-28T10:00+00:00'],
              'uuids': {'a.b': '123E4567-E89B-12D3-A456-426614174000', 'a': '123e4567-e89b-12d3-a456-426614174000'},
              'map': {'z': 1.50, 'a': 1e400}, 'lists': [[1, 2], []], 'points': [{'x': 1}, {'x': 2, 'y': 3}]
            }
            """),
        arguments(
            Expression.class,
            """
            {'all': [{'any': [{'leaf': '2026-01-31T10:00:00.500Z'}, {'leaf': '2026-01-31T10:00:00Z'}],
              'child': {'all': []}}], 'more': [1.50]}
            """),
        arguments(
            Large.class,
            IntStream.range(0, 300)
                .mapToObj(i -> "'p" + i + "': " + i)
                .collect(Collectors.joining(", ", "{", "}"))));
  }

  @ParameterizedTest
  @MethodSource({
    "documents",
    "dev.replicategateway.contracts.UnionsTest#documents",
    "dev.replicategateway.contracts.CompositionTest#documents"
  })
  void documentIsReadTheSameWhereverItIsCut(Class<?> model, String json) {
    assertThat(failures(model, json.replace('\'', '"'))).isEmpty();
  }

  /** Reads JSON whole, then cut at every position and byte by byte; tells where that differs. */
  private static List<String> failures(Class<?> model, String json) {
    JsonAdapter<Object> adapter = MOSHI.adapter((Type) model);
    byte[] bytes = json.getBytes(UTF_8);
    Result whole = read(adapter, new Buffer().write(bytes));
    boolean isScalar = !json.startsWith("{") && !json.startsWith("[");
    if (whole.refusal == null && !isScalar) { // No object keeps how a scalar by itself was spelled.
      assertThatJson(whole.written).withTolerance(BigDecimal.ZERO).isEqualTo(json);
    }
    List<String> failures = new ArrayList<>();
    for (int position = 1; position < bytes.length; position++) {
      Result cut = read(adapter, CutSource.inTwoPieces(bytes, position));
      if (!cut.equals(whole)) {
        failures.add("cut at " + position + " of " + json + ": " + cut);
      }
    }
    Result slow = read(adapter, CutSource.oneByOne(bytes));
    if (!slow.equals(whole)) {
      failures.add("byte by byte " + json + ": " + slow);
    }
    return failures;
  }

  private static Result read(JsonAdapter<Object> adapter, BufferedSource source) {
    try {
      Object value = adapter.fromJson(source);
      return new Result(value, adapter.toJson(value), null);
    } catch (IOException | JsonDataException | IllegalStateException e) {
      return new Result(null, null, e.toString());
    }
  }

  /** What reading gives: a value, and what it is written as; or a refusal. */
  private record Result(Object value, String written, String refusal) {}
}
