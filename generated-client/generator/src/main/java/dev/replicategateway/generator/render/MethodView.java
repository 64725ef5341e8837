package dev.replicategateway.generator.render;

import dev.replicategateway.generator.model.Api.Encoding;
import dev.replicategateway.generator.model.Api.In;
import dev.replicategateway.generator.model.Api.Operation;
import dev.replicategateway.generator.model.Api.Parameter;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.model.Type.Kind;
import dev.replicategateway.generator.model.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A Retrofit method as its template sees it. */
record MethodView(
    List<String> javadoc, List<String> annotations, String answer, String name, String parameters) {
  static MethodView of(Operation operation, JavaFile file) {
    return new Writer(operation, file).method();
  }

  /** A file of octets, which is neither JSON nor text. */
  static boolean isOctets(Use use) {
    return use != null && use.type() instanceof Type.Scalar scalar && scalar.kind() == Kind.BINARY;
  }

  /** Writes the parts of one method, from its Javadoc to its parameters. */
  private static final class Writer {
    /** Java's limit, of which the object that has the method takes one. */
    private static final int MOST_PARAMETERS = 254;

    private static final int INDENT = 2;
    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final Operation operation;
    private final JavaFile file;
    private final RetrofitPath path;
    private final ParameterView parameters;
    private final List<String> javadoc = new ArrayList<>();
    private final List<String> declarations = new ArrayList<>();

    Writer(Operation operation, JavaFile file) {
      this.operation = operation;
      this.file = file;
      this.path = RetrofitPath.of(operation);
      this.parameters = new ParameterView(file, path);
    }

    MethodView method() {
      addSummary();
      addParameters();
      String answer = answer();
      addTag(
          answer.equals("Void")
              ? "@return a call whose response has no body"
              : "@return a call that returns {@code " + answer + "}");
      if (operation.isDeprecated()) {
        addTag("@deprecated by the contract");
      }
      String all =
          declarations.size() > 1
              ? "\n      " + String.join(",\n      ", declarations)
              : String.join("", declarations);
      return new MethodView(
          Javadoc.comment(javadoc), annotations(), answer, operation.methodName(), all);
    }

    private void addSummary() {
      String summary = operation.text().summary();
      javadoc.addAll(
          Javadoc.paragraphs(
              summary.isBlank() ? "The operation " + operation.methodName() + "." : summary,
              INDENT));
      if (!operation.text().description().isBlank()) {
        javadoc.add("");
        List<String> paragraphs =
            Javadoc.paragraphs(operation.text().description(), INDENT + "<p>".length());
        javadoc.add("<p>" + paragraphs.get(0));
        javadoc.addAll(paragraphs.subList(1, paragraphs.size()));
      }
      javadoc.add("");
    }

    private void addParameters() {
      List<Parameter> cookies =
          operation.parameters().stream().filter(each -> each.in() == In.COOKIE).toList();
      List<Parameter> gathered =
          operation.parameters().size() > MOST_PARAMETERS / 2
              ? operation.parameters().stream().filter(each -> each.in() == In.QUERY).toList()
              : List.of();
      boolean isBodyAdded = operation.body() == null;
      for (Parameter each : operation.parameters()) {
        if (cookies.contains(each) || gathered.contains(each)) {
          continue;
        }
        boolean isOptional = each.in() != In.PATH && !each.isRequired();
        if (!isBodyAdded && isOptional && operation.body().isRequired()) {
          addBody();
          isBodyAdded = true;
        }
        add(parameters.declaration(each), each.javaName(), parameters.words(each));
      }
      addGathered(gathered);
      if (!isBodyAdded) {
        addBody();
      }
      addCookies(cookies);
    }

    private void add(String declaration, String name, String words) {
      declarations.add(declaration + " " + name);
      addTag("@param " + name + " " + words);
    }

    private void addTag(String text) {
      javadoc.addAll(Javadoc.tag(text, INDENT));
    }

    private void addBody() {
      Use use = operation.body().use();
      String type = isOctets(use) ? file.name("okhttp3.RequestBody") : bodyType(use.type());
      String description = operation.body().description();
      add(
          "@" + file.name("retrofit2.http.Body") + " " + type,
          operation.body().javaName(),
          description.isBlank() ? "the request body" : Javadoc.html(Javadoc.oneLine(description)));
    }

    private String bodyType(Type type) {
      return type instanceof Type.FreeForm ? file.boxed(type) : file.argument(type);
    }

    /** More parameters than Java allows are given by name. */
    private void addGathered(List<Parameter> gathered) {
      if (!gathered.isEmpty()) {
        String map = file.name("java.util.Map") + "<String, String>";
        add(
            "@" + file.name("retrofit2.http.QueryMap") + " " + map,
            "query",
            "the query's parameters by name: " + names(gathered));
      }
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
