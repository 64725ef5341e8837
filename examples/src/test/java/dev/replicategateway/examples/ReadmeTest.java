package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.ReplicateClientBuilder;
import dev.replicategateway.client.error.ReplicateException;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says is so, and the Java in it, in the Javadoc and in the contract compiles. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern JAVA = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

  private static final Pattern JAVADOC = Pattern.compile("\\{@code\\R(.*?)}</pre>", Pattern.DOTALL);
  private static final Pattern CONTRACT =
      Pattern.compile("lang: Java\\R +source: \\|\\R((?: {12}.*\\R|\\R)+)");

  static List<String> javaSnippets() throws IOException {
    List<String> snippets = new ArrayList<>();
    snippets.addAll(matches(JAVA, "README.md"));
    snippets.addAll(matches(JAVADOC, "generated-client/src/main/javadoc/overview.html"));
    snippets.addAll(matches(CONTRACT, "openapi/openapi.yaml"));
    return snippets;
  }

  private static List<String> matches(Pattern pattern, String file) throws IOException {
    List<String> matches =
        pattern
            .matcher(Files.readString(ROOT.resolve(file)))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(matches).as(file).isNotEmpty();
    return matches;
  }

  @ParameterizedTest
  @MethodSource("javaSnippets")
  void javaCompiles(String snippet, @TempDir Path classes) {
    compile(snippet, classes);
  }

  static List<String> wholeExamples() throws IOException {
    return List.of(
        matches(JAVA, "README.md").get(0),
        matches(JAVADOC, "generated-client/src/main/javadoc/overview.html").get(0));
  }

  @ParameterizedTest
  @MethodSource("wholeExamples")
  void wholeExampleSavesTheVideo(String snippet, @TempDir Path folder) throws Exception {
    String builder = "ReplicateClient.builder().baseUrl(\"https://gateway.example\")";
    String target = "Path.of(\"petals.mp4\")";
    assertThat(snippet).contains(builder, target);
    compile(snippet.replace(builder, "builder").replace(target, "target"), folder);
    Path video = folder.resolve("petals.mp4");

    try (StandInGateway gateway = StandInGateway.start();
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      ReplicateClientBuilder client = new FakeTime().client().baseUrl(gateway.baseUrl());
      loader
          .loadClass("Snippet")
          .getMethod("run", ReplicateClientBuilder.class, Path.class, String.class)
          .invoke(null, client, video, "k3y");
    }

    assertThat(video).hasBinaryContent(Resource.bytes("animate-diff.mp4"));
  }

  private static void compile(String snippet, Path classes) {
    String source =
        """
        import com.squareup.moshi.*;
        import dev.replicategateway.client.*;
        import dev.replicategateway.client.api.*;
        import dev.replicategateway.client.error.*;
        import dev.replicategateway.client.file.*;
        import dev.replicategateway.client.model.*;
        import dev.replicategateway.client.webhook.*;
        import java.net.URI;
        import java.nio.file.Path;
        import java.time.*;
        import java.util.*;
        import java.util.stream.Stream;
        import retrofit2.Retrofit;

        public class Snippet {
          static ReplicateClient client;
          static String id;

          public static void run(ReplicateClientBuilder builder, Path target, String key)
              throws Exception {
            %s
          }
        }
        """
            .formatted(snippet);
    StringWriter complaints = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();

    boolean compiles =
        javac
            .getTask(
                complaints,
                null,
                null,
                List.of("-proc:none", "-d", classes.toString()),
                null,
                List.of(new Source(source)))
            .call();

    assertThat(compiles).as(complaints.toString()).isTrue();
  }

  @Test
  void importsOfTheSnippetsAreNamed() throws IOException {
    String readme = readme();

    for (String part : List.of("", ".api", ".error", ".file", ".model", ".webhook")) {
      assertThat(readme).contains("`dev.replicategateway.client" + part + "`");
    }
  }

  @Test
  void everyOperationOfTheContractShowsItsCall() throws IOException {
    String contract = Files.readString(ROOT.resolve("openapi/openapi.yaml"));

    assertThat(matches(CONTRACT, "openapi/openapi.yaml")).hasSameSizeAs(operations(contract));
  }

  private static List<String> operations(String contract) {
    return Pattern.compile("operationId: (\\w+)")
        .matcher(contract)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void everyExceptionIsListed() throws Exception {
    String readme = readme();

    assertThat(names(sourcesOf(ReplicateException.class)))
        .filteredOn(name -> name.endsWith("Exception"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
  }

  @Test
  void everyExampleIsListed() throws IOException {
    String readme = readme();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        if (Files.readString(file).contains("public static void main(")) {
          String name = file.getFileName().toString().replace(".java", "");
          assertThat(readme).contains("`" + name + "`");
        }
      }
    }
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private static Path sourcesOf(Class<?> type) {
    return ROOT.resolve(
        Path.of(
            "generated-client", "src", "main", "java", type.getPackageName().replace('.', '/')));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
