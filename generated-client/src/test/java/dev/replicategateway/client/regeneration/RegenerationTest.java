package dev.replicategateway.client.regeneration;

import static dev.replicategateway.client.regeneration.Checkout.CLASSES;
import static dev.replicategateway.client.regeneration.Checkout.CONTRACT;
import static dev.replicategateway.client.regeneration.Checkout.GENERATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a build makes of a change. The edits add up: a test changes one thing more in what the tests
 * before it have left built, so that nothing but its own edit can be the reason to generate.
 */
@Tag("slow")
class RegenerationTest {
  private static final String CLIENT_POM = "generated-client/pom.xml";
  private static final String GENERATOR = "generated-client/generator/src/main/";
  private static final String CLASS_TEMPLATE =
      GENERATOR + "resources/java-retrofit-moshi/object.mustache";
  private static final String CLASS_VIEW =
      GENERATOR + "java/dev/replicategateway/generator/render/ObjectView.java";
  private static final String SUPPORT_CLASS =
      "generated-client/generator/src/support/java/dev/replicategateway/generator/support/"
          + "Undeclared.java";

  private static Checkout checkout;
  private static Map<Path, String> generatedFirst;

  @BeforeAll
  static void build() throws Exception {
    checkout = Checkout.named("edited");
    checkout.build("compile");
    generatedFirst = generated(checkout);
  }

  @Test
  void propertyAddedToTheContractIsInTheBuilder() throws Exception {
    checkout.edit(
        CONTRACT,
        "        motion_module:\n          title:",
        "        fade:\n          type: string\n          description: Added by a test.\n"
            + "        motion_module:\n          title:");
    checkout.build("compile");

    Object builder = checkout.model("AnimateDiffInput").getMethod("builder").invoke(null);
    builder.getClass().getMethod("fade", String.class).invoke(builder, "slow");
    Object input = builder.getClass().getMethod("build").invoke(builder);

    assertThat(input).hasFieldOrPropertyWithValue("fade", "slow");
  }

  @Test
  void changedTemplateChangesTheClasses() throws Exception {
    checkout.edit(CLASS_TEMPLATE, "describe(\"{{name}}\"", "describe(\"New {{name}}\"");
    checkout.build("compile");

    assertThat(emptyMetrics()).startsWith("New PredictionMetrics");
  }

  @Test
  void changedSupportClassChangesTheClasses() throws Exception {
    checkout.edit(SUPPORT_CLASS, "text.append('}')", "text.append(\" that changed}\")");
    checkout.build("compile");

    assertThat(emptyMetrics()).endsWith("that changed}");
  }

  @Test
  void changedGeneratorChangesTheClasses() throws Exception {
    checkout.edit(CLASS_VIEW, "\"The property \"", "\"The changed property \"");
    checkout.edit(
        CONTRACT,
        "        motion_module:\n          title:",
        "        plain:\n          type: string\n        motion_module:\n          title:");
    checkout.build("compile");

    assertThat(String.join("\n", generated(checkout).values()))
        .contains("The changed property <code>plain</code>.");
  }

  @Test
  void changedOptionChangesTheClasses() throws Exception {
    checkout.edit(
        CLIENT_POM,
        "</configOptions>",
        "</configOptions>"
            + "<nameMappings><nameMapping>n_prompt=unwanted</nameMapping></nameMappings>");
    checkout.build("compile");

    assertThat(checkout.model("AnimateDiffInput").getMethod("getUnwanted").getReturnType())
        .isEqualTo(String.class);
  }

  private static String emptyMetrics() throws Exception {
    Object builder = checkout.model("PredictionMetrics").getMethod("builder").invoke(null);
    return builder.getClass().getMethod("build").invoke(builder).toString();
  }

  @Test
  void classOfARemovedSchemaIsGone() throws Exception {
    assertThat(namesOfClassesAndSources()).contains("OutpaintInput.java", "OutpaintInput.class");

    checkout.edit(CONTRACT, "OutpaintInput", "ExtensionInput");
    checkout.build("compile");

    assertThat(namesOfClassesAndSources())
        .contains("ExtensionInput.java", "ExtensionInput.class")
        .noneMatch(name -> name.startsWith("OutpaintInput"));
  }

  @Test
  void buildWithNothingChangedWritesNothing() throws Exception {
    Map<Path, FileTime> before = timesOfClassesAndSources();

    List<String> output = checkout.build("compile");

    assertThat(output).contains("[INFO] Nothing to compile - all classes are up to date.");
    assertThat(timesOfClassesAndSources()).isEqualTo(before);
  }

  @Test
  void sameInputGivesTheSameOutputByteForByte() throws Exception {
    Checkout elsewhere = Checkout.named("another/folder");
    elsewhere.build("generate-sources");

    assertThat(generated(elsewhere)).isEqualTo(generatedFirst);
  }

  @Test
  void nothingGeneratedIsDated() {
    assertThat(String.join("\n", generatedFirst.values()))
        .doesNotContain(LocalDate.now(ZoneId.systemDefault()).toString());
  }

  @Test
  void repairedContractIsGeneratedAgain() throws Exception {
    Map<Path, String> before = generated(checkout);

    // Only the generator refuses this, after the last output was removed.
    checkout.edit(CONTRACT, "required: [error]", "required: error");
    checkout.failingBuild("generate-sources");
    checkout.edit(CONTRACT, "required: error", "required: [error]");
    checkout.build("compile");

    assertThat(generated(checkout)).isEqualTo(before);
  }

  private static Map<Path, String> generated(Checkout checkout) throws IOException {
    Map<Path, String> generated = new TreeMap<>();
    for (Path file : checkout.files(GENERATED)) {
      generated.put(file, Files.readString(checkout.path(GENERATED).resolve(file)));
    }
    return generated;
  }

  private static Map<Path, FileTime> timesOfClassesAndSources() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    for (String folder : List.of(GENERATED, CLASSES)) {
      for (Path file : checkout.files(folder)) {
        times.put(file, Files.getLastModifiedTime(checkout.path(folder).resolve(file)));
      }
    }
    return times;
  }

  private static List<String> namesOfClassesAndSources() throws IOException {
    return timesOfClassesAndSources().keySet().stream()
        .map(file -> file.getFileName().toString())
        .toList();
  }
}
