package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.Api.Operation;
import dev.replicategateway.generator.model.Api.Parameter;
import dev.replicategateway.generator.model.Api.Style;
import dev.replicategateway.generator.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A class of parameters that are given as one object, as its template sees it. */
record ParametersView(
    String name,
    List<String> description,
    List<CarrierView> carriers,
    List<SetterView> parameters,
    String required) {
  private static final int INDENT = 4;

  /** What the interface takes from the object. */
  record CarrierView(String type, String name, String words, String result) {}

  /** A parameter: its constant, and its setter. */
  record SetterView(
      String name,
      String type,
      String constant,
      String declaration,
      List<String> description,
      List<String> facts) {}

  static ParametersView of(String api, Operation operation, JavaFile file) {
    List<SetterView> setters = new ArrayList<>();
    StringBuilder required = new StringBuilder();
    Set<String> constants = new HashSet<>();
    // A setter's argument would hide a constant of its name.
    operation.gathered().parameters().forEach(each -> constants.add(each.javaName()));
    for (Parameter each : operation.gathered().parameters()) {
      String constant = JavaText.constant(each.javaName(), constants);
      setters.add(setter(each, constant, file));
      required.append(each.isRequired() ? ", " + constant : "");
    }
    String method = api + "#" + operation.methodName();
    return new ParametersView(
        operation.gathered().className(),
        Javadoc.comment(
            Javadoc.tag(
                "Parameters of {@link " + method + "}. One that is not set is not sent.", 0)),
        Carrier.of(operation.gathered().parameters()).stream()
            .map(
                each ->
                    new CarrierView(each.type(file), each.method(), each.words(), each.result()))
            .toList(),
        setters,
        required.toString());
  }

  private static SetterView setter(Parameter parameter, String constant, JavaFile file) {
    String description =
        parameter.description().isBlank()
            ? "The parameter " + Javadoc.code(parameter.wireName()) + "."
            : "";
    return new SetterView(
        parameter.javaName(),
        type(parameter, file),
        constant,
        JavaText.assignment(
            "private static final RequestParameter " + constant, value(parameter), INDENT),
        Javadoc.comment(
            description.isEmpty()
                ? Javadoc.paragraphs(parameter.description(), INDENT)
                : List.of(description)),
        Facts.of(parameter.defaultValue(), parameter.use().rules(), INDENT));
  }

  private static String type(Parameter parameter, JavaFile file) {
    Type type = parameter.use().type();
    String files = ParameterView.files(parameter, file);
    if (files != null) {
      return files;
    }
    return type instanceof Type.Any ? file.boxed(type) : file.argument(type);
  }

  private static List<String> value(Parameter parameter) {
    List<String> chain = new ArrayList<>();
    chain.add(
        "RequestParameter."
            + parameter.in().name().toLowerCase(Locale.ROOT)
            + "("
            + JavaText.literal(parameter.wireName())
            + ")"
            + style(parameter));
    if (Expressions.isSecret(parameter.use().type())) {
      chain.add(".secret()");
    }
    if (Expressions.isChecked(parameter.use())) {
      chain.add(".rules(" + String.join("", Expressions.rules(parameter.use())) + ")");
    }
    return chain;
  }

  /** What its style changes of what is usual in its place. */
  private static String style(Parameter parameter) {
    Style style = parameter.style();
    return switch (parameter.in()) {
      case QUERY -> style.isJson() ? ".json()" : form(style) + reserved(style);
      case FIELD -> style.name().isEmpty() ? "" : form(style);
      case HEADER -> style.isExploded() ? ".exploded()" : "";
      case PART ->
          style.mediaTypes() == null
              ? ""
              : ".mediaTypes(" + JavaText.literal(style.mediaTypes()) + ")";
      default -> "";
    };
  }

  private static String form(Style style) {
    if (style.name().equals("deepObject")) {
      return ".deepObject()";
    }
    return style.isExploded() ? "" : ".separated(\"" + delimiter(style.name()) + "\")";
  }

  private static String delimiter(String style) {
    return style.startsWith("pipe") ? "%7C" : style.startsWith("space") ? "%20" : ",";
  }

  private static String reserved(Style style) {
    return style.allowsReserved() ? ".reserved()" : "";
  }
}
