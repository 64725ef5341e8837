package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.ModelClass;
import dev.replicategateway.generator.model.ModelClass.Constant;
import dev.replicategateway.generator.model.ModelClass.EnumBody;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Type.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** An enum's class, and its adapter, as their templates see them. */
record EnumView(
    String name,
    List<String> description,
    String valueType,
    String argumentType,
    String adapter,
    boolean isText,
    List<ConstantView> constants,
    String unquoted) {
  record ConstantView(String name, String declaration, String documented) {}

  static EnumView of(ModelClass model, EnumBody body, JavaFile file) {
    Type type = new Type.Scalar(body.kind());
    String unquoted =
        body.constants().stream()
            .filter(each -> !each.isQuoted())
            .map(each -> ", " + JavaText.literal(each.value().toString()))
            .collect(Collectors.joining());
    return new EnumView(
        model.name(),
        Javadoc.of(model),
        file.boxed(type),
        file.primitive(type),
        new Expressions(file).adapter(type),
        body.kind() == Kind.STRING,
        body.constants().stream()
            .map(each -> constant(model.name(), each, body.kind(), file))
            .toList(),
        unquoted);
  }

  private static ConstantView constant(String type, Constant constant, Kind kind, JavaFile file) {
    String text = constant.value().toString();
    return new ConstantView(
        constant.javaName(),
        JavaText.assignment(
            "public static final " + type + " " + constant.javaName(),
            "new "
                + type
                + "("
                + literal(constant.value(), kind, file)
                + ", Known."
                + constant.javaName()
                + ")",
            2),
        Javadoc.code(kind == Kind.STRING ? '"' + text + '"' : text));
  }

  private static String literal(Object value, Kind kind, JavaFile file) {
    return switch (kind) {
      case LONG -> value.equals(Long.MIN_VALUE) ? "Long.MIN_VALUE" : value + "L";
      case DECIMAL -> "new " + file.name("java.math.BigDecimal") + "(\"" + value + "\")";
      case DOUBLE, BOOLEAN -> value.toString();
      default -> JavaText.literal(value.toString());
    };
  }
}
