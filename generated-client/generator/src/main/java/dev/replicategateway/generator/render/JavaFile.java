package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Use;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes types as one Java file names them, and knows what that file has to import. */
final class JavaFile {
  private final String packageName;
  private final String modelPackage;
  private final Set<String> neighbours;
  private final Map<Type.ClassId, ModelClass> classes;
  private final Map<String, String> imports = new TreeMap<>();
  private final Set<String> hidden = new HashSet<>();

  /**
   * A file without imports.
   *
   * @param neighbours the classes of its package, which need no import and hide others
   * @param classes all models
   */
  JavaFile(
      String packageName,
      String modelPackage,
      Set<String> neighbours,
      Map<Type.ClassId, ModelClass> classes) {
    this.packageName = packageName;
    this.modelPackage = modelPackage;
    this.neighbours = neighbours;
    this.classes = classes;
  }

  String packageName() {
    return packageName;
  }

  List<String> imports() {
    return imports.values().stream().sorted().toList();
  }

  /** Has a class within the file's own, which hides others of its name. */
  JavaFile hiding(String simpleName) {
    hidden.add(simpleName);
    return this;
  }

  /** Imports what a template names by itself. */
  JavaFile importing(String... qualifiedNames) {
    for (String each : qualifiedNames) {
      name(each);
    }
    return this;
  }

  /** A class's name, simple wherever it can be. */
  String name(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    String simpleName = qualifiedName.substring(dot + 1);
    String owner = qualifiedName.substring(0, dot);
    if (hidden.contains(simpleName)) {
      return qualifiedName;
    }
    boolean isHidden = neighbours.contains(simpleName);
    if (owner.equals(packageName) || (owner.equals("java.lang") && !isHidden)) {
      return simpleName;
    }
    boolean isFree =
        !isHidden && qualifiedName.equals(imports.getOrDefault(simpleName, qualifiedName));
    if (isFree) {
      imports.put(simpleName, qualifiedName);
    }
    return isFree ? simpleName : qualifiedName;
  }

  /** The name of a support class. */
  String support(String simpleName) {
    return name(modelPackage + "." + simpleName);
  }

  Collection<ModelClass> models() {
    return classes.values();
  }

  ModelClass model(Type.Named named) {
    return classes.get(named.id());
  }

  String modelName(Type.Named named) {
    return name(modelPackage + "." + model(named).name());
  }

  boolean isEnum(Type type) {
    return type instanceof Type.Named named && model(named).body() instanceof ModelClass.EnumBody;
  }

  boolean isUnion(Type type) {
    return type instanceof Type.Named named && model(named).body() instanceof ModelClass.UnionBody;
  }

  /** The type as an object's. */
  String boxed(Type type) {
    if (type instanceof Type.Scalar scalar) {
      return name(scalar.kind().qualifiedName());
    }
    if (type instanceof Type.ListOf list) {
      String collection = name(list.isUnique() ? "java.util.Set" : "java.util.List");
      return collection + "<" + boxed(list.element()) + ">";
    }
    if (type instanceof Type.MapOf map) {
      return name("java.util.Map") + "<" + string() + ", " + boxed(map.value()) + ">";
    }
    if (type instanceof Type.FreeForm) {
      return name("java.util.Map") + "<" + string() + ", " + nullable(object()) + ">";
    }
    return type instanceof Type.Named named ? modelName(named) : object();
  }

  /** The type where it is used as an element. */
  String boxed(Use use) {
    return use.isNullable() ? nullable(boxed(use.type())) : boxed(use.type());
  }

  private String string() {
    return name("java.lang.String");
  }

  private String object() {
    return name("java.lang.Object");
  }

  /** A type that may be null; the annotation stands before the last part of its name. */
  String nullable(String type) {
    String annotation = name("org.jspecify.annotations.Nullable");
    int arguments = type.indexOf('<');
    int dot = type.lastIndexOf('.', arguments < 0 ? type.length() : arguments);
    return type.substring(0, dot + 1) + "@" + annotation + " " + type.substring(dot + 1);
  }

  /** The type as a primitive, if there is one. */
  String primitive(Type type) {
    return type instanceof Type.Scalar scalar && scalar.kind().isPrimitive()
        ? scalar.kind().primitive()
        : boxed(type);
  }

  /** What a method takes: a free-form object may be a map of strings as well. */
  String argument(Type type) {
    if (type instanceof Type.FreeForm) {
      return name("java.util.Map") + "<" + string() + ", ? extends " + nullable(object()) + ">";
    }
    return type instanceof Type.Any ? nullable(object()) : primitive(type);
  }

  /** A type's name as a part of a method's. */
  String label(Type type) {
    if (type instanceof Type.ListOf list) {
      return list.isUnique() ? "Set" : "List";
    }
    if (type instanceof Type.MapOf || type instanceof Type.FreeForm) {
      return "Map";
    }
    if (type instanceof Type.Scalar scalar) {
      String qualifiedName = scalar.kind().qualifiedName();
      return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }
    return type instanceof Type.Named named ? model(named).name() : "Object";
  }

  /** The same with the types of elements. */
  String fullLabel(Type type) {
    if (type instanceof Type.ListOf list) {
      return label(list) + "Of" + fullLabel(list.element().type());
    }
    return type instanceof Type.MapOf map ? "MapOf" + fullLabel(map.value().type()) : label(type);
  }
}
