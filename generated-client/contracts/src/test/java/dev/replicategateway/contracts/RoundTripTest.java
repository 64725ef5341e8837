package dev.replicategateway.contracts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.replicategateway.generator.model.Type;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Retrofit;

/**
 * The generator holds for whole documents of others: the code compiles without a warning, Retrofit
 * takes every interface, and what is read is written as it was. This repository does not carry
 * those documents; {@code -Dspecs=folder} names a folder of them.
 */
class RoundTripTest {
  private static final Path DOCUMENTS =
      Path.of(System.getProperty("specs", Path.of("..", "..", "..", "shared", "specs").toString()));
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private final List<String> equal = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private final List<String> unusable = new ArrayList<>();

  /** The documents or, so that the test can say that there are none, their folder. */
  static List<Path> documents() throws IOException {
    if (!Files.isDirectory(DOCUMENTS)) {
      return List.of(DOCUMENTS);
    }
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      List<Path> documents =
          files.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)")).sorted().toList();
      return documents.isEmpty() ? List.of(DOCUMENTS) : documents;
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyExampleIsWrittenAsItWasRead(Path document) throws IOException {
    assumeTrue(
        !document.equals(DOCUMENTS),
        () -> "no documents in " + DOCUMENTS + "; -Dspecs=folder names a folder that has some");
    String name = document.getFileName().toString().replaceAll("\\.\\w+$", "");
    String javaPackage = "roundtrip.of_" + name.toLowerCase(Locale.ROOT).replaceAll("\\W", "_");

    try (GeneratedCode code =
        new GeneratedCode(document, javaPackage, Path.of("target", "round-trip", name))) {
      for (Example example : new DocumentExamples(code.document()).all()) {
        roundTrip(code, example.place(), code.type(example.schema()), example.json());
      }
      for (Class<?> api : code.interfaces()) {
        use(code.retrofit(), api);
      }
      report(name, code);
    }
    assertThat(lost).isEmpty();
    assertThat(unusable).isEmpty();
  }

  /** Of a collection, its elements; a scalar or free-form JSON has no model to be read into. */
  private void roundTrip(GeneratedCode code, String place, Type type, JsonNode json) {
    Optional<Class<?>> model = code.model(type);
    if (type instanceof Type.ListOf list && json.isArray()) {
      for (int i = 0; i < json.size(); i++) {
        roundTrip(code, place + "[" + i + "]", list.element().type(), json.get(i));
      }
    } else if (type instanceof Type.MapOf map && json.isObject()) {
      json.properties()
          .forEach(
              entry ->
                  roundTrip(
                      code, place + "." + entry.getKey(), map.value().type(), entry.getValue()));
    } else if (model.isEmpty()) {
      skipped.add(place + ": " + type);
    } else {
      roundTrip(place + ": " + model.get().getSimpleName(), model.get(), json);
    }
  }

  private <T> void roundTrip(String place, Class<T> model, JsonNode json) {
    try {
      JsonAdapter<T> adapter = MOSHI.adapter(model);
      T value = adapter.fromJson(json.toString());
      assertThatJson(adapter.toJson(value)).withTolerance(BigDecimal.ZERO).isEqualTo(json);
      equal.add(place);
    } catch (JsonDataException e) {
      refused.add(place + ": " + e.getMessage());
    } catch (AssertionError e) {
      lost.add(place + ": " + e.getMessage().replaceAll("\\s+", " "));
    } catch (IOException | RuntimeException | LinkageError e) {
      lost.add(place + ": " + e);
    }
  }

  private void use(Retrofit retrofit, Class<?> api) {
    try {
      retrofit.create(api);
    } catch (IllegalArgumentException e) {
      unusable.add(api.getSimpleName() + ": " + e.getMessage().replaceAll("\\s+", " "));
    }
  }

  private void report(String name, GeneratedCode code) throws IOException {
    System.out.printf(
        "%s: %d models, %d operations; %d examples: %d equal, %d refused, %d skipped, %d lost;"
            + " generated in %d ms, compiled in %d ms%n",
        name,
        code.models(),
        code.operations(),
        equal.size() + refused.size() + skipped.size() + lost.size(),
        equal.size(),
        refused.size(),
        skipped.size(),
        lost.size(),
        code.generationTime().toMillis(),
        code.compilationTime().toMillis());
    refused.forEach(example -> System.out.println("  refused: " + example));
    skipped.forEach(example -> System.out.println("  skipped: " + example));
    lost.forEach(example -> System.out.println("  lost: " + example));
    unusable.forEach(api -> System.out.println("  unusable: " + api));
  }
}
