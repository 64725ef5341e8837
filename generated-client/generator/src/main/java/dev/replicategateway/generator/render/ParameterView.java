package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.Api.In;
import dev.replicategateway.generator.model.Api.Parameter;
import dev.replicategateway.generator.model.Type;

/**
 * Writes the parameters of a Retrofit method: annotations, types, and what Javadoc says of each.
 */
final class ParameterView {
  private final JavaFile file;
  private final RetrofitPath path;

  ParameterView(JavaFile file, RetrofitPath path) {
    this.file = file;
    this.path = path;
  }

  /** What a method says of a parameter before its name. */
  record Declaration(String annotations, String type) {
    @Override
    public String toString() {
      return annotations + " " + type;
    }
  }

  Declaration declaration(Parameter parameter) {
    return switch (parameter.in()) {
      case PATH -> path(parameter);
      case QUERY -> query(parameter);
      case HEADER -> header(parameter);
      case PART -> part(parameter);
      default -> field(parameter);
    };
  }

  /** What Javadoc says after the parameter's name. */
  String words(Parameter parameter) {
    String description =
        parameter.description().isBlank()
            ? "the parameter " + Javadoc.code(parameter.wireName())
            : Javadoc.inline(parameter.description());
    return description
        + note(parameter)
        + Facts.inParentheses(parameter.defaultValue(), parameter.use().rules());
  }

  /** The argument that leaves an optional parameter out. */
  String absence(Parameter parameter) {
    return isMap(parameter) ? file.name("java.util.Map") + ".of()" : "null";
  }

  /** Whether Retrofit takes the parameter as a map, which is never null. */
  private boolean isMap(Parameter parameter) {
    boolean isQuery = parameter.in() == In.QUERY && !parameter.style().isJson();
    if (parameter.style().name().equals("deepObject")) {
      return isQuery || parameter.in() == In.FIELD;
    }
    return isQuery
        && parameter.style().isExploded()
        && isObject(parameter)
        && !file.isUnion(parameter.use().type());
  }

  private String http(String annotation) {
    return "@" + file.name("retrofit2.http." + annotation);
  }

  private static String wireName(Parameter parameter) {
    return JavaText.literal(parameter.wireName());
  }

  private String type(Parameter parameter) {
    Type type = parameter.use().type();
    return parameter.isRequired() ? file.primitive(type) : file.nullable(file.boxed(type));
  }

  private String orNull(Parameter parameter, String type) {
    return parameter.isRequired() ? type : file.nullable(type);
  }

  /** Whether the value may be an object. */
  private boolean isObject(Parameter parameter) {
    Type type = parameter.use().type();
    return type instanceof Type.MapOf
        || type instanceof Type.FreeForm
        || (type instanceof Type.Named && !file.isEnum(type));
  }

  private static boolean isList(Parameter parameter) {
    return parameter.use().type() instanceof Type.ListOf;
  }

  private String style(Parameter parameter) {
    String name = path.isRenamed(parameter.wireName()) ? ", name = " + wireName(parameter) : "";
    return "@"
        + file.support("ApiClient")
        + ".Style(value = "
        + JavaText.literal(parameter.style().name())
        + ", explode = "
        + parameter.style().isExploded()
        + (parameter.in() == In.PATH ? name : "")
        + ")";
  }

  private Declaration path(Parameter parameter) {
    String placeholder = JavaText.literal(path.placeholder(parameter.wireName()));
    boolean isStyled =
        isObject(parameter) || isList(parameter) || !parameter.style().name().equals("simple");
    return new Declaration(
        isStyled
            ? http("Path") + "(value = " + placeholder + ", encoded = true) " + style(parameter)
            : http("Path") + "(" + placeholder + ")",
        type(parameter));
  }

  private Declaration header(Parameter parameter) {
    String style = isObject(parameter) ? " " + style(parameter) : "";
    return new Declaration(
        http("Header") + "(" + wireName(parameter) + ")" + style, type(parameter));
  }

  private Declaration query(Parameter parameter) {
    String plain = http("Query") + "(" + wireName(parameter) + ")";
    String encoded = http("Query") + "(value = " + wireName(parameter) + ", encoded = true)";
    if (parameter.style().isJson()) {
      return new Declaration(plain, orNull(parameter, file.name("java.lang.Object")));
    }
    if (parameter.style().name().equals("deepObject")) {
      return map("QueryMap");
    }
    if (isList(parameter) && !parameter.style().isExploded()) {
      return new Declaration(encoded, delimited(parameter));
    }
    if (file.isUnion(parameter.use().type()) && parameter.style().isExploded()) {
      return new Declaration(plain, orNull(parameter, file.name("java.util.List") + "<String>"));
    }
    if (isObject(parameter)) {
      return parameter.style().isExploded()
          ? map("QueryMap")
          : new Declaration(encoded + " " + style(parameter), type(parameter));
    }
    return parameter.style().allowsReserved()
        ? new Declaration(encoded + " @" + file.support("ApiClient") + ".Reserved", type(parameter))
        : new Declaration(plain, type(parameter));
  }

  private Declaration map(String annotation) {
    return new Declaration(http(annotation), file.name("java.util.Map") + "<String, String>");
  }

  private String delimited(Parameter parameter) {
    return orNull(parameter, file.support("ApiClient") + ".Delimited");
  }

  private Declaration field(Parameter parameter) {
    if (parameter.style().name().equals("deepObject")) {
      return map("FieldMap");
    }
    String name = wireName(parameter);
    return isDelimitedField(parameter)
        ? new Declaration(
            http("Field") + "(value = " + name + ", encoded = true)", delimited(parameter))
        : new Declaration(http("Field") + "(" + name + ")", type(parameter));
  }

  private static boolean isDelimitedField(Parameter parameter) {
    return isList(parameter)
        && !parameter.style().name().isEmpty()
        && !parameter.style().isExploded();
  }

  private Declaration part(Parameter parameter) {
    String files = files(parameter, file);
    if (files != null) {
      return new Declaration(http("Part"), orNull(parameter, files));
    }
    String mediaTypes = parameter.style().mediaTypes();
    String annotation =
        mediaTypes == null
            ? ""
            : " @"
                + file.support("ApiClient")
                + ".MediaTypes("
                + JavaText.literal(mediaTypes)
                + ")";
    // As browsers write a name within a header.
    String name =
        parameter.wireName().replace("\"", "%22").replace("\n", "%0A").replace("\r", "%0D");
    return new Declaration(
        http("Part") + "(" + JavaText.literal(name) + ")" + annotation, type(parameter));
  }

  /** The type of a file or of several, or null for what is none. */
  static String files(Parameter parameter, JavaFile file) {
    if (parameter.in() != In.PART) {
      return null;
    }
    String part = file.name("okhttp3.MultipartBody") + ".Part";
    if (MethodView.isOctets(parameter.use())) {
      return part;
    }
    return parameter.use().type() instanceof Type.ListOf list && MethodView.isOctets(list.element())
        ? file.name("java.util.List") + "<" + part + ">"
        : null;
  }

  /** How a value is made for the parameter, and how it is left out. */
  private String note(Parameter parameter) {
    String absence = parameter.isRequired() ? "" : "; null leaves it out";
    if (files(parameter, file) != null) {
      return partName(parameter) + absence;
    }
    String emptyMap = parameter.isRequired() ? "" : ", an empty map leaves it out";
    boolean isQuery = parameter.in() == In.QUERY && !parameter.style().isJson();
    boolean isField = parameter.in() == In.FIELD;
    if ((isQuery || isField) && parameter.style().name().equals("deepObject")) {
      return made("deepObject") + emptyMap;
    }
    if ((isQuery && isList(parameter) && !parameter.style().isExploded())
        || (isField && isDelimitedField(parameter))) {
      return made(delimiter(parameter.style().name())) + absence;
    }
    if (isQuery && isObject(parameter) && parameter.style().isExploded()) {
      return file.isUnion(parameter.use().type())
          ? made("texts") + absence
          : made("properties") + emptyMap;
    }
    return absence;
  }

  /** A part of a file brings its name and media type itself. */
  private static String partName(Parameter parameter) {
    String mediaTypes = parameter.style().mediaTypes();
    return "; its part is named "
        + Javadoc.code(parameter.wireName())
        + (mediaTypes == null ? "" : " and is of " + Javadoc.code(mediaTypes));
  }

  private String made(String method) {
    return "; from {@link " + file.support("ApiClient") + "#" + method + "}";
  }

  private static String delimiter(String style) {
    if (style.startsWith("pipe")) {
      return "pipes";
    }
    return style.startsWith("space") ? "ssv" : "csv";
  }
}
