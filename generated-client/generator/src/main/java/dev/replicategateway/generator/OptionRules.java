package dev.replicategateway.generator;

import dev.replicategateway.generator.document.ContractException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.config.GlobalSettings;

/** Holds the options of a run against those that the generator has: no other would do anything. */
final class OptionRules {
  static final String PACKAGE = "package";
  static final String STRICT = "strict";
  static final String UNREACHED_MODELS = "unreachedModels";

  private static final List<String> PACKAGES =
      List.of(PACKAGE, CodegenConstants.API_PACKAGE, CodegenConstants.MODEL_PACKAGE);

  private static final Set<String> KNOWN =
      new TreeSet<>(
          List.of(
              PACKAGE,
              STRICT,
              UNREACHED_MODELS,
              CodegenConstants.API_PACKAGE,
              CodegenConstants.MODEL_PACKAGE,
              CodegenConstants.SOURCE_FOLDER));

  /** What OpenAPI Generator itself puts among the options of a generator. */
  private static final Set<String> OF_THE_CORE =
      Set.of(
          "closebrace",
          "excludeTests",
          "generateApiDocs",
          "generateApiTests",
          "generateApis",
          "generateModelDocs",
          "generateModelTests",
          "generateModels",
          "generateRecursiveDependentModels",
          "generateWebhooks",
          "gitHost",
          "gitRepoId",
          "gitUserId",
          "lambda",
          "openbrace",
          "releaseNote",
          "templateDir");

  /** What a user may tell OpenAPI Generator to generate alone. */
  private static final List<String> PARTS =
      List.of(CodegenConstants.APIS, CodegenConstants.MODELS, CodegenConstants.SUPPORTING_FILES);

  private final CodegenConfig codegen;
  private final List<String> problems = new ArrayList<>();

  OptionRules(CodegenConfig codegen) {
    this.codegen = codegen;
  }

  /**
   * Checks all options.
   *
   * @throws ContractException naming every option that is not one, or not of the right form
   */
  void check() {
    checkNames();
    checkMappings();
    checkPackages();
    checkSwitch(STRICT);
    checkSwitch(UNREACHED_MODELS);
    checkParts();
    if (!problems.isEmpty()) {
      throw new ContractException(
          codegen.getName() + ": " + String.join("\n" + codegen.getName() + ": ", problems));
    }
  }

  private void checkNames() {
    Set<String> unknown = new TreeSet<>(codegen.additionalProperties().keySet());
    unknown.removeAll(KNOWN);
    unknown.removeAll(OF_THE_CORE);
    if (!unknown.isEmpty()) {
      problems.add(
          "there is no option " + String.join(", ", unknown) + "; the options are " + KNOWN);
    }
  }

  /** Of OpenAPI Generator's mappings, only those of names mean anything here. */
  private void checkMappings() {
    Map<String, Map<String, ?>> mappings =
        Map.of(
            "typeMappings", codegen.typeMapping(),
            "importMappings", codegen.importMapping(),
            "schemaMappings", codegen.schemaMapping(),
            "instantiationTypes", codegen.instantiationTypes(),
            "inlineSchemaOptions", codegen.inlineSchemaOption(),
            "reservedWordsMappings", codegen.reservedWordsMappings(),
            "openapiNormalizer", codegen.openapiNormalizer());
    for (String option : new TreeSet<>(mappings.keySet())) {
      if (!mappings.get(option).isEmpty()) {
        problems.add(option + " has no effect; remove it");
      }
    }
    if (codegen.isRemoveOperationIdPrefix()) {
      problems.add("removeOperationIdPrefix has no effect; use operationIdNameMappings");
    }
  }

  private void checkPackages() {
    Set<String> given = codegen.additionalProperties().keySet();
    if (!given.contains(PACKAGE)
        && !given.containsAll(
            Set.of(CodegenConstants.API_PACKAGE, CodegenConstants.MODEL_PACKAGE))) {
      problems.add(
          "package is missing, for example package=com.example.shop; the options are "
              + KNOWN
              + ", and OpenAPI Generator's Maven plugin drops any other in configOptions without a"
              + " word");
    }
    for (String option : PACKAGES) {
      Object name = codegen.additionalProperties().get(option);
      if (name != null && !SourceVersion.isName(name.toString())) {
        problems.add(option + " is not the name of a Java package: " + name);
      }
    }
  }

  private void checkSwitch(String option) {
    String given =
        String.valueOf(codegen.additionalProperties().getOrDefault(option, false))
            .toLowerCase(Locale.ROOT);
    if (!Set.of("true", "false").contains(given)) {
      problems.add(option + " must be true or false: " + given);
    }
  }

  /** Interfaces, models and support classes need each other. */
  private void checkParts() {
    List<String> chosen =
        PARTS.stream().filter(part -> GlobalSettings.getProperty(part) != null).toList();
    boolean isFiltered =
        chosen.stream().anyMatch(part -> !GlobalSettings.getProperty(part).isEmpty());
    if (isFiltered || chosen.size() == 1 || chosen.size() == 2) {
      problems.add(
          "interfaces, models and support classes are generated together; "
              + String.join(", ", chosen)
              + " cannot be chosen alone");
    }
  }
}
