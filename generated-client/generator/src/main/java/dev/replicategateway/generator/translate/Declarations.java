package dev.replicategateway.generator.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.document.Node.Location;
import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Type.ClassId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The classes that schemas need: each schema has one, and no schema takes that of another. */
final class Declarations {
  /** A class whose body is read later, because it may lead back to the class. */
  private record Declaration(ClassId id, Node schema, String schemaName) {}

  private static final Set<String> TEXTS = Set.of("description", "title");
  private static final Set<String> EXAMPLES = Set.of("example", "examples");

  private final PlaceNames places;
  private final Reading reading;
  private final Map<Location, Declaration> byLocation = new LinkedHashMap<>();
  private final Map<ClassId, Declaration> byId = new LinkedHashMap<>();
  private final Map<Object, Declaration> byContents = new HashMap<>();
  private final Map<ClassId, ModelClass.Body> bodies = new HashMap<>();
  private final Deque<Runnable> unread = new ArrayDeque<>();
  private final Names files = Names.distinctFiles();
  private final Map<ClassId, String> names = new HashMap<>();
  private final Map<String, Declaration> owners = new HashMap<>();

  Declarations(PlaceNames places, Reading reading) {
    this.places = places;
    this.reading = reading;
  }

  /** The class of a schema, declared if it is new. */
  Type declare(Node schema, Supplier<ModelClass.Body> body) {
    Declaration known = byLocation.get(schema.location());
    if (known != null) {
      return new Type.Named(known.id());
    }
    String name = schemaName(schema);
    List<Object> contents = List.of(schema.file(), name, contents(schema.json()));
    Declaration same = byContents.get(contents);
    if (same != null && !PlaceNames.isComponent(schema)) {
      // The same schema, written out in two places under one name.
      byLocation.put(schema.location(), same);
      return new Type.Named(same.id());
    }
    Declaration added = add(schema, schema.location(), name, body);
    byContents.putIfAbsent(contents, added);
    return new Type.Named(added.id());
  }

  /** The component that a schema within another writes out again under its name, or null. */
  Node repeatedComponent(Node schema) {
    Node component = schema.document().root().at("components").at("schemas").at(schemaName(schema));
    boolean isRepeated =
        !PlaceNames.isComponent(schema)
            && !component.isMissing()
            && component.file().equals(schema.file())
            && contents(component.json()).equals(contents(schema.json()));
    return isRepeated ? component : null;
  }

  /** A second class of a schema, for a part of what it allows. */
  Type declareWithin(Node schema, String part, Supplier<ModelClass.Body> body) {
    Location location = new Location(schema.file(), schema.pointer() + "#" + part);
    Declaration known = byLocation.get(location);
    return new Type.Named(
        (known == null ? add(schema, location, schemaName(schema) + "_" + part, body) : known)
            .id());
  }

  private Declaration add(
      Node schema, Location location, String name, Supplier<ModelClass.Body> body) {
    ClassId id = new ClassId(location.file() + "#" + location.pointer());
    Declaration added = new Declaration(id, schema, name);
    byLocation.put(location, added);
    byId.put(id, added);
    unread.add(() -> bodies.put(id, body.get()));
    return added;
  }

  String schemaName(ClassId id) {
    return byId.get(id).schemaName();
  }

  private String schemaName(Node schema) {
    String place = places.of(schema);
    String title = PlaceNames.isComponent(schema) ? place : schema.text("title", place);
    return reading.mappings().inlineSchemas().getOrDefault(place, title.isBlank() ? place : title);
  }

  /** What a schema allows, without the words about it. */
  private static JsonNode contents(JsonNode json) {
    if (json.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      json.forEach(each -> copy.add(contents(each)));
      return copy;
    }
    if (!json.isObject()) {
      return json;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    json.properties()
        .forEach(
            field -> {
              boolean isText = TEXTS.contains(field.getKey()) && field.getValue().isTextual();
              boolean isExample = EXAMPLES.contains(field.getKey()) && json.has("type");
              if (!isText && !isExample) {
                copy.set(field.getKey(), contents(field.getValue()));
              }
            });
    return copy;
  }

  /** The classes that were declared since the last call, with their bodies and their names. */
  List<ModelClass> classes() {
    while (!unread.isEmpty()) {
      unread.remove().run();
    }
    List<ModelClass> classes = new ArrayList<>();
    for (Declaration each : named()) {
      String description = each.schema().text("description", "");
      classes.add(
          new ModelClass(
              each.id(),
              names.get(each.id()),
              each.schemaName(),
              description,
              bodies.get(each.id())));
    }
    classes.sort(Comparator.comparing(ModelClass::name));
    return classes;
  }

  /** The names of the classes' files, once there are classes. */
  Names files() {
    return files;
  }

  /** Components are named first: a schema within another gives way. */
  private List<Declaration> named() {
    List<Declaration> named = new ArrayList<>();
    for (boolean isComponent : new boolean[] {true, false}) {
      for (Declaration each : byId.values()) {
        if (!names.containsKey(each.id()) && isComponent == PlaceNames.isComponent(each.schema())) {
          names.put(each.id(), name(each));
          named.add(each);
        }
      }
    }
    return named;
  }

  /** Of two schemas with one title, the second is called after its place. */
  private String wanted(Declaration declaration) {
    String name = Names.className(declaration.schemaName());
    boolean isTitle = declaration.schemaName().equals(declaration.schema().text("title", null));
    return isTitle && files.isTaken(name) ? Names.className(places.of(declaration.schema())) : name;
  }

  private String name(Declaration declaration) {
    String mapped = mapped(declaration);
    String wanted = mapped != null ? mapped : wanted(declaration);
    Declaration owner = owners.get(wanted.toLowerCase(Locale.ROOT));
    String ownerPlace = owner == null ? "another schema" : owner.schema().toString();
    if (mapped != null && files.isTaken(mapped)) {
      throw declaration
          .schema()
          .error("is mapped to the name " + mapped + ", which the class of " + ownerPlace + " has");
    }
    String name =
        mapped != null ? files.claimChosen(mapped, declaration.schema()) : files.claim(wanted);
    if (!name.equals(wanted)) {
      String option =
          PlaceNames.isComponent(declaration.schema())
              ? "modelNameMappings " + declaration.schemaName()
              : "inlineSchemaNameMappings " + places.of(declaration.schema());
      reading.warn(
          declaration.schema(),
          "would be the class "
              + wanted
              + ", as "
              + ownerPlace
              + " is; it is "
              + name
              + ". To choose a name, set "
              + option
              + "=NAME");
    }
    // Moshi looks for X's adapter by the name XJsonAdapter.
    files.claim(name + "JsonAdapter");
    owners.putIfAbsent(name.toLowerCase(Locale.ROOT), declaration);
    return name;
  }

  /** The name that the user chose for a class, or null. */
  private String mapped(Declaration declaration) {
    Mappings mappings = reading.mappings();
    boolean isInline = mappings.inlineSchemas().containsValue(declaration.schemaName());
    String chosen = mappings.models().get(declaration.schemaName());
    return chosen == null && isInline && !PlaceNames.isComponent(declaration.schema())
        ? Names.className(declaration.schemaName())
        : chosen;
  }
}
