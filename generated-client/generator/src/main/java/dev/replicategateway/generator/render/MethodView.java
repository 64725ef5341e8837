package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.Api.Encoding;
import dev.replicategateway.generator.model.Api.Gathered;
import dev.replicategateway.generator.model.Api.In;
import dev.replicategateway.generator.model.Api.Operation;
import dev.replicategateway.generator.model.Api.Parameter;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Type.Kind;
import dev.replicategateway.generator.model.Use;
import dev.replicategateway.generator.render.ParameterView.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A Retrofit method as its template sees it. */
record MethodView(
    List<String> javadoc,
    List<String> annotations,
    String answer,
    String name,
    String parameters,
    String spread) {
  /**
   * The method of an operation; where it takes a parameters object, that method spreads the object
   * over a second one, which is Retrofit's. Where it takes optional parameters one by one, a second
   * method leaves them all out.
   */
  static List<MethodView> of(Operation operation, JavaFile file) {
    if (operation.gathered() != null) {
      return List.of(
          new Writer(operation, file).spreadingMethod(), new Writer(operation, file).method());
    }
    MethodView method = new Writer(operation, file).method();
    return mayBeShort(operation)
        ? List.of(method, new Writer(operation, file).shortMethod())
        : List.of(method);
  }

  /** An optional body has a method without it already, and that one may be short. */
  private static boolean mayBeShort(Operation operation) {
    boolean hasOptionalBody = operation.body() != null && !operation.body().isRequired();
    return !hasOptionalBody
        && operation.parameters().stream().anyMatch(Predicate.not(Parameter::isRequired))
        && operation.parameters().stream()
            .noneMatch(each -> each.in() == In.COOKIE && each.isRequired());
  }

  /** A file of octets, which is neither JSON nor text. */
  static boolean isOctets(Use use) {
    return use != null && use.type() instanceof Type.Scalar scalar && scalar.kind() == Kind.BINARY;
  }

  /** Writes the parts of one method, from its Javadoc to its parameters. */
  private static final class Writer {
    private static final int INDENT = 2;
    private static final int WIDTH = 100;
    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final Operation operation;
    private final JavaFile file;
    private final RetrofitPath path;
    private final ParameterView parameters;
    private final List<String> javadoc = new ArrayList<>();
    private final List<String> declarations = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();

    Writer(Operation operation, JavaFile file) {
      this.operation = operation;
      this.file = file;
      this.path = RetrofitPath.of(operation);
      this.parameters = new ParameterView(file, path);
    }

    /** The method that people call. */
    MethodView spreadingMethod() {
      addSummary();
      addParameters(Declaration::type, this::addParametersObject);
      return method(
          operation.isDeprecated() ? List.of("@Deprecated") : List.of(),
          JavaText.call("return " + operation.methodName(), arguments, 2 * INDENT));
    }

    /** The method for callers who set no optional parameter. */
    MethodView shortMethod() {
      addSummary();
      addEach(Parameter::isRequired, Declaration::type);
      if (operation.body() != null) {
        addBody(Declaration::type);
      }
      for (Parameter each : operation.parameters()) {
        if (!each.isRequired() && each.in() != In.COOKIE) {
          arguments.add(parameters.absence(each));
        }
      }
      if (operation.parameters().stream().anyMatch(each -> each.in() == In.COOKIE)) {
        arguments.add("null");
      }
      return method(
          operation.isDeprecated() ? List.of("@Deprecated") : List.of(),
          JavaText.call("return " + operation.methodName(), arguments, 2 * INDENT));
    }

    /** The method that Retrofit implements. */
    MethodView method() {
      if (operation.gathered() == null) {
        addSummary();
      } else {
        javadoc.add("The same with the parameters object in parts, as Retrofit takes them.");
        javadoc.add("");
      }
      addParameters(Declaration::toString, this::addCarriers);
      return method(annotations(), null);
    }

    private MethodView method(List<String> annotations, String spread) {
      String answer = answer();
      addTag(
          answer.equals("Void")
              ? "@return a call whose response has no body"
              : "@return a call that returns {@code " + answer + "}");
      if (operation.isDeprecated()) {
        addTag("@deprecated by the contract");
      }
      int length =
          "  default Call<> () {".length()
              + (answer + operation.methodName() + String.join("", declarations)).length();
      String all =
          declarations.size() > 1 || length > WIDTH
              ? "\n      " + String.join(",\n      ", declarations)
              : String.join("", declarations);
      return new MethodView(
          Javadoc.comment(javadoc), annotations, answer, operation.methodName(), all, spread);
    }

    private void addSummary() {
      String summary = operation.text().summary();
      javadoc.addAll(
          Javadoc.paragraphs(
              summary.isBlank() ? "The operation " + operation.methodName() + "." : summary,
              INDENT));
      if (!operation.text().description().isBlank()) {
        javadoc.addAll(Javadoc.moreParagraphs(operation.text().description(), INDENT));
      }
      addErrors();
      javadoc.add("");
    }

    private void addErrors() {
      String links =
          operation.answer().errors().stream()
              .filter(Predicate.not(file::isEnum))
              .map(each -> "{@link " + file.modelName(each) + "}")
              .collect(Collectors.joining(" or "));
      if (!links.isEmpty()) {
        javadoc.add("");
        javadoc.addAll(
            Javadoc.wrapped(
                "<p>An error has the body "
                    + links
                    + ", read by its {@code fromJson(response.errorBody().string())}.",
                INDENT,
                ""));
      }
    }

    /** Of the two bodies, the one that may be left out comes last. */
    private void addParameters(Function<Declaration, String> shown, Runnable addGathered) {
      boolean isBodyFirst = operation.body() != null && operation.body().isRequired();
      addEach(each -> each.isRequired() || each.in() == In.PATH, shown);
      if (isBodyFirst) {
        addBody(shown);
      }
      addEach(each -> !each.isRequired() && each.in() != In.PATH, shown);
      if (operation.gathered() != null) {
        addGathered.run();
      }
      if (operation.body() != null && !isBodyFirst) {
        addBody(shown);
      }
      addCookies(operation.parameters().stream().filter(each -> each.in() == In.COOKIE).toList());
    }

    private void addEach(Predicate<Parameter> chosen, Function<Declaration, String> shown) {
      for (Parameter each : operation.parameters()) {
        if (each.in() != In.COOKIE && chosen.test(each)) {
          String declaration = shown.apply(parameters.declaration(each));
          add(declaration, each.javaName(), parameters.words(each));
        }
      }
    }

    private void add(String declaration, String name, String words) {
      declarations.add(declaration + " " + name);
      arguments.add(name);
      addTag("@param " + name + " " + words);
    }

    private void addParametersObject() {
      Gathered gathered = operation.gathered();
      String type = file.support(gathered.className());
      add(type, gathered.javaName(), "the other parameters");
      arguments.remove(gathered.javaName());
      Carrier.of(gathered.parameters())
          .forEach(each -> arguments.add(gathered.javaName() + "." + each.method() + "()"));
    }

    private void addCarriers() {
      Gathered gathered = operation.gathered();
      for (Carrier each : Carrier.of(gathered.parameters())) {
        String name = each.method();
        while (arguments.contains(name)) {
          name += "_";
        }
        String getter = file.support(gathered.className()) + "#" + each.method();
        add(each.annotation(file) + each.type(file), name, "from {@link " + getter + "}");
      }
    }

    private void addTag(String text) {
      javadoc.addAll(Javadoc.tag(text, INDENT));
    }

    private void addBody(Function<Declaration, String> shown) {
      Use use = operation.body().use();
      String type = isOctets(use) ? file.name("okhttp3.RequestBody") : bodyType(use.type());
      String description = operation.body().description();
      add(
          shown.apply(new Declaration(http("Body"), type)),
          operation.body().javaName(),
          description.isBlank() ? "the request body" : Javadoc.inline(description));
    }

    private String bodyType(Type type) {
      return type instanceof Type.FreeForm ? file.boxed(type) : file.argument(type);
    }

    private void addCookies(List<Parameter> cookies) {
      if (!cookies.isEmpty()) {
        add(
            "@" + file.name("retrofit2.http.Header") + "(\"Cookie\") " + file.nullable("String"),
            "cookies",
            "from {@link "
                + file.support("ApiClient")
                + "#cookies}; null leaves them out; the contract has "
                + names(cookies));
      }
    }

    private static String names(List<Parameter> parameters) {
      return parameters.stream()
          .map(each -> Javadoc.code(each.wireName()) + (each.isRequired() ? " (required)" : ""))
          .collect(Collectors.joining(", "));
    }

    private String answer() {
      Use use = operation.answer().use();
      if (use == null || operation.route().httpMethod().equals("HEAD")) {
        return "Void";
      }
      return isOctets(use) ? file.name("okhttp3.ResponseBody") : file.boxed(use.type());
    }

    private List<String> annotations() {
      List<String> annotations = new ArrayList<>();
      if (operation.isDeprecated()) {
        annotations.add("@Deprecated");
      }
      boolean isHead = operation.route().httpMethod().equals("HEAD");
      if (isOctets(operation.answer().use()) && !isHead) {
        annotations.add(http("Streaming"));
      }
      List<String> alternatives =
          operation.security().stream()
              .filter(all -> !all.isEmpty())
              .map(all -> JavaText.literal(String.join(" ", all)))
              .toList();
      if (!alternatives.isEmpty()) {
        annotations.add("@" + file.support("Security") + "(" + array(alternatives) + ")");
      }
      if (operation.answer().mayBeEmpty() && operation.answer().use() != null && !isHead) {
        annotations.add("@" + file.support("ApiClient") + ".MayBeEmpty");
      }
      annotations.add(http("Headers") + "(" + array(headers()) + ")");
      if (operation.encoding() == Encoding.MULTIPART) {
        annotations.add(http("Multipart"));
      } else if (operation.encoding() == Encoding.FORM) {
        annotations.add(http("FormUrlEncoded"));
      }
      annotations.add(route());
      return annotations;
    }

    private String http(String annotation) {
      return "@" + file.name("retrofit2.http." + annotation);
    }

    private List<String> headers() {
      List<String> accepted = operation.answer().mediaTypes();
      List<String> headers = new ArrayList<>();
      headers.add(
          JavaText.literal(
              "Accept: " + (accepted.isEmpty() ? "*/*" : String.join(", ", accepted))));
      if (operation.body() != null && !isOctets(operation.body().use())) {
        headers.add(JavaText.literal("Content-Type: " + operation.body().mediaType()));
      }
      return headers;
    }

    private static String array(List<String> values) {
      return values.size() == 1 ? values.get(0) : "{" + String.join(", ", values) + "}";
    }

    private String route() {
      String method = operation.route().httpMethod();
      boolean hasBody = operation.body() != null || operation.encoding() != Encoding.NONE;
      String literal = JavaText.literal(path.text());
      if ((hasBody && !METHODS_WITH_BODY.contains(method)) || method.equals("TRACE")) {
        String body = hasBody ? ", hasBody = true" : "";
        return http("HTTP") + "(method = \"" + method + "\", path = " + literal + body + ")";
      }
      return http(method) + "(" + literal + ")";
    }
  }
}
