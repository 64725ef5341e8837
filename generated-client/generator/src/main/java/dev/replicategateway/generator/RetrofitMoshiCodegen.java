package dev.replicategateway.generator;

import static dev.replicategateway.generator.OptionRules.PACKAGE;
import static dev.replicategateway.generator.OptionRules.STRICT;
import static dev.replicategateway.generator.OptionRules.UNREACHED_MODELS;
import static java.util.stream.Collectors.joining;

import dev.replicategateway.generator.document.Document;
import dev.replicategateway.generator.document.Warnings;
import dev.replicategateway.generator.model.Contract;
import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.render.Renderer;
import dev.replicategateway.generator.render.Renderer.Packages;
import dev.replicategateway.generator.render.Templates;
import dev.replicategateway.generator.translate.ContractReader;
import dev.replicategateway.generator.translate.Mappings;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import java.util.Map;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.api.TemplatingExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generator "java-retrofit-moshi". Of OpenAPI Generator it takes the options and the handling
 * of files; the document is read, modelled and rendered here.
 */
public final class RetrofitMoshiCodegen extends DefaultCodegen {
  /** The core's own logger: its command line shows no warning of any other package. */
  private static final Logger LOGGER = LoggerFactory.getLogger(DefaultCodegen.class);

  private Document document;
  private Map<String, String> files = Map.of();
  private String sources = "src/main/java";
  private boolean isStrict;

  /** Called by OpenAPI Generator. */
  public RetrofitMoshiCodegen() {
    embeddedTemplateDir = templateDir = Templates.FOLDER;
    outputFolder = "generated-code";
    // The core's tables of Java types; what is in them later, a user has put there.
    typeMapping.clear();
    importMapping.clear();
    instantiationTypes.clear();
    cliOptions.clear();
    cliOptions.add(
        CliOption.newString(PACKAGE, "the package above those of the interfaces and the models"));
    cliOptions.add(
        CliOption.newBoolean(STRICT, "whether a warning ends the generation, as an error does"));
    cliOptions.add(
        CliOption.newBoolean(
            UNREACHED_MODELS, "whether schemas that no operation reaches have models as well"));
    cliOptions.add(
        CliOption.newString(CodegenConstants.API_PACKAGE, "the package of the interfaces"));
    cliOptions.add(
        CliOption.newString(CodegenConstants.MODEL_PACKAGE, "the package of the models"));
    cliOptions.add(
        CliOption.newString(
            CodegenConstants.SOURCE_FOLDER, "the folder of the sources within the output"));
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public String getName() {
    return Templates.FOLDER;
  }

  @Override
  public String getHelp() {
    return "Retrofit interfaces and Moshi models in Java.";
  }

  /** Reads the document before the core says of a broken one no more than that there are issues. */
  @Override
  public void setInputSpec(String inputSpec) {
    super.setInputSpec(inputSpec);
    document = Document.read(inputSpec);
  }

  @Override
  public void processOpts() {
    new OptionRules(this).check();
    Object above = additionalProperties.get(PACKAGE);
    additionalProperties.putIfAbsent(CodegenConstants.API_PACKAGE, above + ".api");
    additionalProperties.putIfAbsent(CodegenConstants.MODEL_PACKAGE, above + ".model");
    super.processOpts();
    isStrict = Boolean.getBoolean(STRICT) || isOn(STRICT);
    sources =
        String.valueOf(additionalProperties.getOrDefault(CodegenConstants.SOURCE_FOLDER, sources));
  }

  private boolean isOn(String option) {
    return Boolean.parseBoolean(String.valueOf(additionalProperties.get(option)));
  }

  /** The core's copies of inline schemas are not looked at. */
  @Override
  public boolean getUseInlineModelResolver() {
    return false;
  }

  /** The document's own tree is what counts. */
  @Override
  public boolean getUseOpenapiNormalizer() {
    return false;
  }

  @Override
  public void preprocessOpenAPI(OpenAPI openApi) {
    // Nothing of the core's model is used.
  }

  @Override
  public void processOpenAPI(OpenAPI openApi) {
    files = render();
    supportingFiles.clear();
    files.keySet().forEach(file -> supportingFiles.add(new SupportingFile(file, sources, file)));
    // Nothing remains for the core to make models and operations of.
    openApi.setPaths(new Paths());
    openApi.setComponents(new Components());
    openApi.setWebhooks(null);
  }

  /** Everything is rendered before the first file is written. */
  private Map<String, String> render() {
    Warnings warnings = new Warnings();
    Templates templates =
        new Templates(templateDir.equals(embeddedTemplateDir) ? null : templateDir);
    templates
        .unknown()
        .forEach(
            file ->
                warnings.add(
                    file,
                    "is not the name of a template; it is ignored. The templates are "
                        + Templates.NAMES));
    Contract contract = new ContractReader(document, mappings(), warnings).read();
    if (isOn(UNREACHED_MODELS)) {
      contract = contract.withUnreached();
      warnings.includeUnreached();
    }
    if (isStrict) {
      warnings.orThrow();
    }
    warnings.all().forEach(LOGGER::warn);
    if (!contract.unreached().isEmpty()) {
      LOGGER.info(
          "No operation reaches {}; {}=true generates their models",
          contract.unreached().stream().map(ModelClass::schemaName).collect(joining(", ")),
          UNREACHED_MODELS);
    }
    return new Renderer(contract, new Packages(apiPackage, modelPackage), templates).files();
  }

  private Mappings mappings() {
    return new Mappings(
        modelNameMapping(),
        inlineSchemaNameMapping(),
        nameMapping(),
        parameterNameMapping(),
        enumNameMapping(),
        operationIdNameMapping());
  }

  @Override
  public TemplatingEngineAdapter getTemplatingEngine() {
    return new RenderedFiles();
  }

  /** The renderer escapes what it writes. */
  @Override
  public String escapeUnsafeCharacters(String input) {
    return input;
  }

  @Override
  public String escapeQuotationMark(String input) {
    return input;
  }

  @Override
  public void postProcess() {
    // The core asks for donations here, in every build.
  }

  /** Gives the core the text of each file where it would fill a template. */
  private final class RenderedFiles implements TemplatingEngineAdapter {
    @Override
    public String getIdentifier() {
      return getName();
    }

    @Override
    public String[] getFileExtensions() {
      return new String[] {"java"};
    }

    @Override
    public String compileTemplate(
        TemplatingExecutor executor, Map<String, Object> bundle, String file) {
      return files.get(file);
    }
  }
}
