package dev.replicategateway.generator.translate;

import dev.replicategateway.generator.document.Document;
import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.document.Warnings;
import dev.replicategateway.generator.model.Contract;
import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document of the schemas that a test gives. */
final class Snippet {
  final Document document;
  final Warnings warnings = new Warnings();
  final ContractReader reader;
  final Contract contract;

  private Snippet(Path file) {
    this.document = Document.read(file.toString());
    this.reader = new ContractReader(document, Mappings.NONE, warnings);
    this.contract = reader.read();
  }

  /** Component schemas of a version, as YAML without indentation. */
  static Snippet of(String version, Path folder, String schemas) throws IOException {
    return whole(
        folder,
        "openapi: "
            + version
            + "\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
            + schemas.indent(4));
  }

  static Snippet whole(Path folder, String text) throws IOException {
    Path file = folder.resolve("snippet.yaml");
    Files.writeString(file, text);
    return new Snippet(file);
  }

  Node schema(String name) {
    return document.root().at("components").at("schemas").at(name);
  }

  Use use(String schema) {
    return reader.use(schema(schema));
  }

  Type type(String schema) {
    return use(schema).type();
  }

  /** The body of a schema's class. */
  <B extends ModelClass.Body> B body(String schema, Class<B> kind) {
    return kind.cast(model(type(schema)).body());
  }

  ModelClass model(Type type) {
    return contract.classes().stream()
        .filter(each -> new Type.Named(each.id()).equals(type))
        .findFirst()
        .orElseThrow();
  }

  /** The type of a property. */
  Type property(String schema, String name) {
    return body(schema, ModelClass.ObjectBody.class).properties().stream()
        .filter(each -> each.wireName().equals(name))
        .findFirst()
        .orElseThrow()
        .use()
        .type();
  }
}
