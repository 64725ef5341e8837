package dev.replicategateway.generator;

import dev.replicategateway.generator.document.Document;
import dev.replicategateway.generator.document.Warnings;
import dev.replicategateway.generator.model.Contract;
import dev.replicategateway.generator.render.Renderer;
import dev.replicategateway.generator.render.Renderer.Packages;
import dev.replicategateway.generator.render.Templates;
import dev.replicategateway.generator.translate.ContractReader;
import dev.replicategateway.generator.translate.Mappings;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
  private static final String PACKAGE = "package";
  private static final String STRICT = "strict";
  private static final String SOURCES = "src/main/java/";
  private static final Logger LOGGER = LoggerFactory.getLogger(RetrofitMoshiCodegen.class);

  private Map<String, String> files = Map.of();
  private boolean isStrict;

  /** Called by OpenAPI Generator. */
  public RetrofitMoshiCodegen() {
    embeddedTemplateDir = templateDir = Templates.FOLDER;
    outputFolder = "generated-code";
    apiPackage = "org.openapitools.client.api";
    modelPackage = "org.openapitools.client.model";
    cliOptions.clear();
    cliOptions.add(
        CliOption.newString(PACKAGE, "the package above those of the interfaces and the models"));
    cliOptions.add(
        CliOption.newBoolean(STRICT, "whether a warning ends the generation, as an error does"));
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

  @Override
  public void processOpts() {
    super.processOpts();
    refuseUnknownOptions();
    isStrict =
        Boolean.getBoolean(STRICT)
            || Boolean.parseBoolean(String.valueOf(additionalProperties.get(STRICT)));
    Object chosen = additionalProperties.get(PACKAGE);
    if (chosen != null) {
      apiPackage = chosen + ".api";
      modelPackage = chosen + ".model";
    }
    apiPackage =
        String.valueOf(additionalProperties.getOrDefault(CodegenConstants.API_PACKAGE, apiPackage));
    modelPackage =
        String.valueOf(
            additionalProperties.getOrDefault(CodegenConstants.MODEL_PACKAGE, modelPackage));
  }

  /** A misspelt option would otherwise be ignored in silence. */
  private void refuseUnknownOptions() {
    Set<String> known = new TreeSet<>(List.of(PACKAGE, STRICT));
    Set<String> given = new TreeSet<>(additionalProperties.keySet());
    given.removeAll(known);
    given.removeIf(CoreOptions::contains);
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(
          getName() + " has no option " + String.join(", ", given) + "; it has " + known);
    }
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
    files.keySet().forEach(file -> supportingFiles.add(new SupportingFile(file, SOURCES, file)));
    // Nothing remains for the core to make models and operations of.
    openApi.setPaths(new Paths());
    openApi.setComponents(new Components());
    openApi.setWebhooks(null);
  }

  /** Everything is rendered before the first file is written. */
  private Map<String, String> render() {
    Warnings warnings = new Warnings();
    Document document = Document.read(getInputSpec());
    Contract contract = new ContractReader(document, mappings(), warnings).read();
    if (isStrict) {
      warnings.orThrow();
    }
    warnings.all().forEach(LOGGER::warn);
    Path overriding = templateDir.equals(embeddedTemplateDir) ? null : Path.of(templateDir);
    return new Renderer(contract, new Packages(apiPackage, modelPackage), new Templates(overriding))
        .files();
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
