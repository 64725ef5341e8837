package dev.replicategateway.examples;

import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides show is part of something that is built, and what they name exists. */
class GuidesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path CONSUMERS = ROOT.resolve("generated-client/src/it");

  private static final Pattern SNIPPET =
      Pattern.compile("^```(\\w*)\\R(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern VERSION =
      Pattern.compile("(?<![\\d.])\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?(?!\\.?\\d)");
  private static final Pattern LIBRARY =
      Pattern.compile("`[\\w.]+:([\\w-]+)`\\s(\\d+(?:\\.\\d+)*)");
  private static final Pattern LINK = Pattern.compile("]\\((?!https:)([^)#]*)(?:#([^)]+))?\\)");
  private static final Pattern PATH =
      Pattern.compile("`((?:openapi|generated-client|examples|\\.ci)/[^` ]+)`");
  private static final Pattern MAVEN = Pattern.compile("\\bmvn (-[^`\\n]*|[a-z]+:[^`\\n]*)");
  private static final Pattern CLASS =
      Pattern.compile("\\bdev\\.replicategateway\\.(?:[a-z]+\\.)+([A-Z][A-Za-z]+)\\b(?!\\.)");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");

  /** Options of Maven and its plugins. */
  private static final Set<String> OPTIONS =
      Set.of(
          "exec.args",
          "exec.mainClass",
          "generateBackupPoms",
          "invoker.skip",
          "newVersion",
          "skipTests",
          "surefire.failIfNoSpecifiedTests",
          "test");

  record Guide(Path file, String text) {
    List<MatchResult> find(Pattern pattern) {
      return pattern.matcher(text).results().toList();
    }

    /** In another file or in this one. */
    boolean leadsSomewhere(MatchResult link) throws IOException {
      Path target = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1)).normalize();
      return Files.exists(target)
          && (link.group(2) == null || anchors(Files.readString(target)).contains(link.group(2)));
    }

    private static Set<String> anchors(String text) {
      return Pattern.compile("^#+ (.*)$", Pattern.MULTILINE)
          .matcher(text)
          .results()
          .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", ""))
          .map(heading -> heading.replace(' ', '-'))
          .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
      return ROOT.relativize(file).toString();
    }
  }

  static List<Guide> guides() throws IOException {
    List<Guide> guides = new ArrayList<>();
    for (Path file : files(ROOT, name -> name.endsWith(".md"))) {
      // What was measured keeps the versions that it was measured with.
      if (!file.endsWith("results.md")) {
        guides.add(new Guide(file, Files.readString(file)));
      }
    }
    assertThat(guides).hasSizeGreaterThan(3);
    return guides;
  }

  /** ReadmeTest compiles the README's Java; .ci/run has Gradle import what its Kotlin says. */
  @ParameterizedTest
  @MethodSource("guides")
  void snippetIsPartOfABuild(Guide guide) throws IOException {
    boolean isReadme = guide.file().equals(ROOT.resolve("README.md"));
    List<String> built = builtElsewhere();

    assertThat(guide.find(Pattern.compile("^```", Pattern.MULTILINE)))
        .hasSize(2 * guide.find(SNIPPET).size());
    assertThat(guide.find(SNIPPET))
        .filteredOn(snippet -> !(isReadme && Set.of("java", "kotlin").contains(snippet.group(1))))
        .extracting(snippet -> snippet.group(2))
        .allSatisfy(
            snippet ->
                assertThat(built.stream().anyMatch(file -> file.contains(withoutSpace(snippet))))
                    .as("is part of a build: %s", snippet)
                    .isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "client.runAsync(request).await(), is-written-in-kotlin/src/main/kotlin/stranger/RunsAPrediction.kt",
    "requires dev.replicategateway.client;, is-a-module/src/main/java/module-info.java"
  })
  void lineOfTheReadmeIsBuilt(String line, String consumer) throws IOException {
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("`" + line + "`");
    assertThat(Files.readString(CONSUMERS.resolve(consumer))).contains(line);
  }

  @ParameterizedTest
  @MethodSource("guides")
  void versionIsOneOfTheBuild(Guide guide) throws IOException {
    if (guide.file().endsWith("CHANGELOG.md")) {
      return;
    }
    Set<String> known = new HashSet<>(properties().values());
    // A release is named before it is made.
    known.add(properties().get("project.version").replace("-SNAPSHOT", ""));

    assertThat(guide.find(VERSION)).extracting(MatchResult::group).isSubsetOf(known);
  }

  @ParameterizedTest
  @MethodSource("guides")
  void libraryHasTheVersionOfTheBuild(Guide guide) throws IOException {
    Map<String, String> properties = properties();

    assertThat(guide.find(LIBRARY))
        .allSatisfy(
            library ->
                assertThat(properties.get(library.group(1) + ".version"))
                    .startsWith(library.group(2)));
  }

  @Test
  void oldestMavenAndJdkAreThoseOfTheBuild() throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));

    for (Guide guide : guides()) {
      assertThat(guide.find(Pattern.compile("\\b(?:JDK|Maven) (\\d[\\d.]*\\d)")))
          .allSatisfy(oldest -> assertThat(pom).contains("[" + oldest.group(1) + ",)"));
    }
  }

  @ParameterizedTest
  @MethodSource("guides")
  void linkAndPathLeadSomewhere(Guide guide) {
    assertThat(guide.find(LINK))
        .allSatisfy(link -> assertThat(guide.leadsSomewhere(link)).as(link.group()).isTrue());
    assertThat(guide.find(PATH))
        .extracting(path -> ROOT.resolve(path.group(1)))
        .allSatisfy(
            path ->
                assertThat(path.toString().contains("target/") || Files.exists(path))
                    .as("%s", path)
                    .isTrue());
  }

  @ParameterizedTest
  @MethodSource("guides")
  void commandOfMavenNamesWhatExists(Guide guide) throws IOException {
    String sources = sources();

    for (MatchResult command : guide.find(MAVEN)) {
      List<String> words = List.of(command.group(1).split(" "));
      for (String word : words) {
        if (word.equals("-pl")) {
          assertThat(words.get(words.indexOf(word) + 1).split(","))
              .allSatisfy(module -> assertThat(ROOT.resolve(module).resolve("pom.xml")).exists());
        } else if (word.startsWith("-P")) {
          assertThat(sources).contains("<id>" + word.substring(2) + "</id>");
        } else if (word.startsWith("-Dtest=")) {
          assertThat(sources).contains("class " + word.substring("-Dtest=".length()) + " {");
        } else if (word.startsWith("-D")) {
          String option = word.substring(2).replaceFirst("=.*", "");
          assertThat(OPTIONS.contains(option) || isRead(option, sources)).as(word).isTrue();
        }
      }
    }
  }

  /** In a POM as an element or a reference, in Java as a string. */
  private static boolean isRead(String option, String sources) {
    return Pattern.compile("[<{\"]" + Pattern.quote(option) + "[>}\"]").matcher(sources).find();
  }

  @ParameterizedTest
  @MethodSource("guides")
  void classExists(Guide guide) throws IOException {
    Set<String> names =
        files(ROOT, name -> name.endsWith(".java")).stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());

    assertThat(guide.find(CLASS))
        .extracting(match -> match.group(1))
        .filteredOn(name -> !name.equals("NAME"))
        .isSubsetOf(names);
    assertThat(guide.find(TEST)).extracting(match -> match.group(1)).isSubsetOf(names);
  }

  /** What the projects in src/it and the job of the cluster are built of, without white space. */
  private static List<String> builtElsewhere() throws IOException {
    List<Path> files = new ArrayList<>(files(CONSUMERS, name -> true));
    files.addAll(files(ROOT.resolve("examples/cluster/src/main"), name -> true));
    Map<String, String> properties = properties();
    List<String> built = new ArrayList<>();
    for (Path file : files) {
      String text = Files.readString(file);
      for (Map.Entry<String, String> property : properties.entrySet()) {
        text = text.replace("@" + property.getKey() + "@", property.getValue());
      }
      built.add(withoutSpace(text));
    }
    return built;
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** The versions that the parent POM names, and its own as {@code project.version}. */
  private static Map<String, String> properties() throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    Map<String, String> properties =
        Pattern.compile("<([\\w.-]+\\.version)>(.*?)</\\1>")
            .matcher(pom)
            .results()
            .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    MatchResult version =
        Pattern.compile("<artifactId>replicate-gateway</artifactId>\\s*<version>(.*?)</version>")
            .matcher(pom)
            .results()
            .findFirst()
            .orElseThrow();
    properties.put("project.version", version.group(1));
    return properties;
  }

  /** POMs and Java. */
  private static String sources() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (Path file : files(ROOT, name -> name.endsWith(".java") || name.equals("pom.xml"))) {
      sources.append(Files.readString(file));
    }
    return sources.toString();
  }

  /** Without what was built. */
  private static List<Path> files(Path folder, Predicate<String> isWanted) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            String name = path.getFileName().toString();
            return name.equals("target") || name.startsWith(".") ? SKIP_SUBTREE : CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (isWanted.test(path.getFileName().toString())) {
              files.add(path);
            }
            return CONTINUE;
          }
        });
    return files;
  }
}
