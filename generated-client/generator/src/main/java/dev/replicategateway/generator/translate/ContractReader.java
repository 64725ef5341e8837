package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Document;
import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.document.Warnings;
import dev.replicategateway.generator.model.Api;
import dev.replicategateway.generator.model.Contract;
import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.Use;
import java.util.List;
import java.util.Map;

/** Reads a document as the classes and interfaces that are generated from it. */
public final class ContractReader {
  private final Node root;
  private final Warnings warnings;
  private final SchemaReader schemas;
  private final Declarations declarations;
  private final ApiReader apis;

  /**
   * A reader of one document.
   *
   * @param document the document
   * @param mappings names that the user chose
   * @param warnings takes what generated code does not do
   */
  public ContractReader(Document document, Mappings mappings, Warnings warnings) {
    this.root = document.root();
    this.warnings = warnings;
    Reading reading = new Reading(mappings, warnings);
    Map<String, String> ids = OperationIds.of(root);
    this.declarations = new Declarations(new PlaceNames(ids), reading);
    this.schemas = new SchemaReader(reading, declarations);
    this.apis = new ApiReader(root, new OperationReader(root, schemas, reading, ids), reading);
  }

  /**
   * Reads everything.
   *
   * @throws dev.replicategateway.generator.document.ContractException if nothing can be generated
   */
  public Contract read() {
    new OpenApiRules(root, warnings).check();
    apis.read();
    // A document without operations is there for its schemas.
    boolean hasOperations = root.at("paths").json().size() + root.at("webhooks").json().size() > 0;
    if (!hasOperations) {
      readSchemas();
    }
    List<ModelClass> classes = declarations.classes();
    List<Api> interfaces = apis.apis(declarations.files());
    warnings.beginUnreached();
    readSchemas();
    List<ModelClass> unreached = declarations.classes();
    return new Contract(
        root.at("info").text("title", ""),
        root.at("info").text("version", ""),
        root.at("info").text("description", ""),
        classes,
        unreached,
        interfaces);
  }

  private void readSchemas() {
    root.at("components").members("schemas").values().forEach(schemas::use);
  }

  /** The type of a schema. */
  public Use use(Node schema) {
    return schemas.use(schema);
  }
}
