package dev.replicategateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Small documents, each of a kind that generators get wrong. They compile without a warning, and
 * what the comments at their head say holds:
 *
 * <ul>
 *   <li>{@code reads CLASS JSON}: is read and written as it was; {@code List:CLASS} for a list
 *   <li>{@code refuses CLASS JSON}: is not read
 *   <li>{@code source FILE REGEX}: the generated file has it
 *   <li>{@code lacks CLASS}: there is no such model
 *   <li>{@code warns TEXT}: a warning has it
 *   <li>{@code answer STATUS TYPE BODY}: what the server answers next
 *   <li>{@code call API.METHOD [ARGUMENTS]}: calls it
 *   <li>{@code sends METHOD PATH}: what the server received
 *   <li>{@code gets STATUS TEXT}: what the caller got
 * </ul>
 */
class CasesTest {
  private static final Path CASES = Path.of("src", "test", "contracts", "cases");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void documentComesOutAsItsHeadSays(Path document) throws Exception {
    String name = document.getFileName().toString().replace(".yaml", "");
    String javaPackage = "cases.of_" + name.replaceAll("\\W", "_");
    try (GeneratedCode code =
            new GeneratedCode(document, javaPackage, Path.of("target", "cases", name));
        MockWebServer server = new MockWebServer()) {
      Expectations expectations = new Expectations(code, server);
      for (String line : Files.readAllLines(document)) {
        if (line.startsWith("# ")) {
          expectations.check(line.substring(2));
        }
      }
    }
  }

  /** What the lines of one document's head say. */
  private static final class Expectations {
    private static final Moshi MOSHI = new Moshi.Builder().build();

    private final GeneratedCode code;
    private final MockWebServer server;
    private Response<?> response;

    Expectations(GeneratedCode code, MockWebServer server) {
      this.code = code;
      this.server = server;
    }

    void check(String line) throws Exception {
      String[] words = line.split(" ", 3);
      switch (words[0]) {
        case "reads" -> reads(words[1], words[2]);
        case "refuses" ->
            assertThatThrownBy(() -> adapter(words[1]).fromJson(words[2]))
                .isInstanceOf(JsonDataException.class);
        case "source" -> assertThat(code.source(words[1])).containsPattern(words[2]);
        case "lacks" -> assertThat(code.model(words[1])).isEmpty();
        case "warns" ->
            assertThat(code.warnings()).anyMatch(each -> each.contains(line.substring(6)));
        case "answer" -> answer(line.split(" ", 4));
        case "call" -> call(words[1], words[2]);
        case "sends" -> sends(words[1], words[2]);
        case "gets" -> gets(line.split(" ", 3));
        default -> {
          // A sentence for people.
        }
      }
    }

    private JsonAdapter<Object> adapter(String name) {
      Class<?> model = code.model(name.replace("List:", "")).orElseThrow();
      Type type = name.startsWith("List:") ? Types.newParameterizedType(List.class, model) : model;
      return MOSHI.adapter(type);
    }

    private void reads(String name, String json) throws IOException {
      JsonAdapter<Object> adapter = adapter(name).serializeNulls();
      assertThat(adapter.toJson(adapter.fromJson(json))).as(name).isEqualTo(json);
    }

    private void answer(String[] words) {
      MockResponse answer = new MockResponse().setResponseCode(Integer.parseInt(words[1]));
      if (!words[2].equals("-")) {
        answer.setHeader("Content-Type", words[2]);
        answer.setBody(words[3]);
      }
      server.enqueue(answer);
    }

    private void call(String name, String arguments) throws Exception {
      String[] parts = name.split("\\.", 2);
      Object api = code.retrofit(server.url("/")).create(code.api(parts[0]));
      Method method =
          Arrays.stream(code.api(parts[0]).getMethods())
              .filter(each -> each.getName().equals(parts[1]) && !each.isDefault())
              .findFirst()
              .orElseThrow();
      JsonAdapter<List<Object>> list =
          MOSHI.adapter(Types.newParameterizedType(List.class, Object.class));
      List<Object> given = list.fromJson(arguments);
      List<Object> converted = new ArrayList<>();
      for (int i = 0; i < given.size(); i++) {
        converted.add(
            MOSHI.adapter(method.getGenericParameterTypes()[i]).fromJsonValue(given.get(i)));
      }
      try {
        response = ((Call<?>) method.invoke(api, converted.toArray())).execute();
      } catch (InvocationTargetException e) {
        throw new AssertionError(name, e.getCause());
      }
    }

    private void sends(String method, String path) throws InterruptedException {
      RecordedRequest request = server.takeRequest();
      assertThat(request.getMethod() + " " + request.getPath()).isEqualTo(method + " " + path);
    }

    private void gets(String[] words) {
      assertThat(response.code()).isEqualTo(Integer.parseInt(words[1]));
      assertThat(String.valueOf(response.body())).isEqualTo(words[2]);
    }
  }
}
