package dev.replicategateway.generator.render;

import dev.replicategateway.generator.document.ContractException;
import dev.replicategateway.generator.model.Api;
import dev.replicategateway.generator.model.Api.Operation;
import dev.replicategateway.generator.model.Contract;
import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.ModelClass.EnumBody;
import dev.replicategateway.generator.model.ModelClass.ObjectBody;
import dev.replicategateway.generator.model.ModelClass.UnionBody;
import dev.replicategateway.generator.model.Type.ClassId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a contract as Java. */
public final class Renderer {
  private final Contract contract;
  private final Packages packages;
  private final Templates templates;
  private final Map<ClassId, ModelClass> classes = new HashMap<>();
  private final Set<String> neighbours = new HashSet<>(SupportClasses.NAMES);
  private final String generated;

  /**
   * The packages of an output.
   *
   * @param apis that of the interfaces
   * @param models that of the models and the support classes
   */
  public record Packages(String apis, String models) {}

  /** A renderer of one contract. */
  public Renderer(Contract contract, Packages packages, Templates templates) {
    this.contract = contract;
    this.packages = packages;
    this.templates = templates;
    for (ModelClass each : contract.classes()) {
      classes.put(each.id(), each);
      neighbours.add(each.name());
    }
    contract.apis().stream()
        .flatMap(each -> each.operations().stream())
        .filter(each -> each.gathered() != null)
        .forEach(each -> neighbours.add(each.gathered().className()));
    this.generated =
        "@Generated(value = \""
            + Templates.FOLDER
            + "\", comments = "
            + JavaText.literal(Javadoc.oneLine(contract.title() + " " + contract.version()))
            + ")";
  }

  /**
   * The text of each file, by its path below the folder of sources.
   *
   * @throws ContractException if an interface and a model would be one file
   */
  public Map<String, String> files() {
    if (packages.apis().equals(packages.models())) {
      contract.apis().forEach(this::checkFile);
    }
    Map<String, String> files = new LinkedHashMap<>();
    String models = packages.models().replace('.', '/') + "/";
    for (ModelClass each : contract.classes()) {
      files.put(models + each.name() + ".java", model(each));
      files.put(models + each.name() + "JsonAdapter.java", adapter(each));
    }
    String apis = packages.apis().replace('.', '/') + "/";
    for (Api each : contract.apis()) {
      files.put(apis + each.name() + ".java", api(each));
    }
    parametersClasses().forEach((name, text) -> files.put(models + name + ".java", text));
    // Whoever has an interface needs converters for it, even if the interface does not name them.
    Set<String> roots = contract.apis().isEmpty() ? Set.of() : Set.of("ApiClient");
    SupportClasses.neededBy(files.values(), roots, packages.models())
        .forEach((name, text) -> files.put(models + name + ".java", text));
    boolean isOne = apis.equals(models) && !contract.apis().isEmpty();
    if (!files.isEmpty()) {
      String words = isOne ? "The interfaces and models of " : "The models of ";
      files.put(models + "package-info.java", packagePage(packages.models(), words));
    }
    if (!isOne && !contract.apis().isEmpty()) {
      files.put(apis + "package-info.java", packagePage(packages.apis(), "The interfaces of "));
    }
    return files;
  }

  private void checkFile(Api api) {
    for (ModelClass model : contract.classes()) {
      if (model.name().equalsIgnoreCase(api.name())) {
        throw new ContractException(
            ("The interface %s of the tag %s and the model %s of the schema %s cannot both be in the package %s:"
                    + " set another apiPackage, or modelNameMappings %s=NAME")
                .formatted(
                    api.name(),
                    api.tag(),
                    model.name(),
                    model.schemaName(),
                    packages.models(),
                    model.schemaName()));
      }
    }
  }

  private String packagePage(String name, String words) {
    String title = Javadoc.html(Javadoc.oneLine(contract.title() + " " + contract.version()));
    List<String> lines = new ArrayList<>(Javadoc.wrapped(words + title + ".", 0, ""));
    if (!contract.description().isBlank()) {
      lines.addAll(Javadoc.moreParagraphs(contract.description(), 0));
    }
    return templates.fill(
        "package", Map.of("package", name, "description", Javadoc.comment(lines)));
  }

  private JavaFile modelFile() {
    return new JavaFile(packages.models(), packages.models(), neighbours, classes)
        .importing("javax.annotation.processing.Generated", "org.jspecify.annotations.NullMarked");
  }

  private String model(ModelClass model) {
    JavaFile file =
        modelFile().importing("com.squareup.moshi.JsonClass", "org.jspecify.annotations.Nullable");
    if (model.body() instanceof ObjectBody body) {
      file.importing("java.util.Arrays", "java.util.List", "java.util.Map");
      return fill("object", ObjectView.of(model, body, file), file);
    }
    if (model.body() instanceof UnionBody body) {
      file.hiding(UnionView.kindType(model)).importing("java.util.Objects");
      return fill("union", UnionView.of(model, body, file), file);
    }
    file.importing("java.util.List");
    return fill("enum", EnumView.of(model, (EnumBody) model.body(), file), file);
  }

  private String adapter(ModelClass model) {
    JavaFile file = modelFile();
    if (model.body() instanceof ObjectBody body) {
      file.importing(
          "com.squareup.moshi.JsonReader",
          "com.squareup.moshi.JsonWriter",
          "java.io.IOException",
          "java.util.Objects",
          "org.jspecify.annotations.Nullable");
      ObjectAdapterView view = ObjectAdapterView.of(model, body, file);
      if (view.isWithMoshi()) {
        file.importing("com.squareup.moshi.Moshi");
      }
      return fill("object_adapter", view, file);
    }
    if (model.body() instanceof UnionBody body) {
      // Types are named by the union alone; what is imported for them here would not be used.
      UnionView view = UnionView.of(model, body, modelFile());
      file.importing("org.jspecify.annotations.Nullable");
      if (view.isWithMoshi()) {
        file.importing("com.squareup.moshi.Moshi");
      }
      return fill("union_adapter", view, file);
    }
    EnumBody body = (EnumBody) model.body();
    file.importing(body.kind().qualifiedName());
    return fill("enum_adapter", EnumView.of(model, body, modelFile()), file);
  }

  private String api(Api api) {
    JavaFile file =
        new JavaFile(packages.apis(), packages.models(), Set.of(api.name()), classes)
            .importing(
                "javax.annotation.processing.Generated",
                "org.jspecify.annotations.NullMarked",
                "retrofit2.Call");
    return fill("api", ApiView.of(api, file), file);
  }

  /** An operation of two tags has one class. */
  private Map<String, String> parametersClasses() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Api api : contract.apis()) {
      for (Operation each : api.operations()) {
        if (each.gathered() != null) {
          texts.computeIfAbsent(each.gathered().className(), name -> parameters(api, each));
        }
      }
    }
    return texts;
  }

  private String parameters(Api api, Operation operation) {
    JavaFile file = modelFile().importing("org.jspecify.annotations.Nullable");
    String owner = packages.apis() + "." + api.name();
    return fill("parameters", ParametersView.of(owner, operation, file), file);
  }

  private String fill(String template, Object view, JavaFile file) {
    Map<String, Object> data = new HashMap<>();
    data.put("view", view);
    data.put("imports", file.imports());
    data.put("package", file.packageName());
    data.put("generated", generated);
    return templates.fill(template, data);
  }
}
