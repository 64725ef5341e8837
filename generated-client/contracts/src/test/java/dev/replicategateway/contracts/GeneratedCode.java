package dev.replicategateway.contracts;

import com.squareup.moshi.Moshi;
import dev.replicategateway.generator.document.Document;
import dev.replicategateway.generator.document.Node;
import dev.replicategateway.generator.document.Warnings;
import dev.replicategateway.generator.model.Contract;
import dev.replicategateway.generator.model.Type;
import dev.replicategateway.generator.translate.ContractReader;
import dev.replicategateway.generator.translate.Mappings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import kotlin.Unit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okio.ByteString;
import org.jspecify.annotations.NullMarked;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * What the generator makes of a document: Java sources, compiled as strictly as our own, and
 * loaded.
 */
final class GeneratedCode implements AutoCloseable {
  private static final int SHOWN_DIAGNOSTICS = 20;

  private final String apiPackage;
  private final String modelPackage;
  private final Path sources;
  private final Path classes;
  private final Warnings warnings = new Warnings();
  private final Document document;
  private final ContractReader reader;
  private final Contract contract;
  private final URLClassLoader loader;
  private final Duration generationTime;
  private final Duration compilationTime;

  /**
   * Generates, compiles and loads.
   *
   * @param document an OpenAPI document
   * @param javaPackage the package above those of the interfaces and the models
   * @param directory where sources and classes go; what it holds already is deleted
   * @throws AssertionError with javac's words, if it has any
   */
  GeneratedCode(Path document, String javaPackage, Path directory) throws IOException {
    this.apiPackage = javaPackage + ".api";
    this.modelPackage = javaPackage + ".model";
    this.sources = directory.resolve("sources");
    this.classes = directory.resolve("classes");
    this.document = Document.read(document.toString());
    this.reader = new ContractReader(this.document, Mappings.NONE, warnings);
    this.contract = reader.read().withUnreached();
    warnings.includeUnreached();
    delete(directory);
    Files.createDirectories(classes);
    Instant start = Instant.now();
    generate(document);
    Instant generated = Instant.now();
    compile();
    this.generationTime = Duration.between(start, generated);
    this.compilationTime = Duration.between(generated, Instant.now());
    this.loader = new URLClassLoader(new URL[] {classes.toUri().toURL()});
  }

  Document document() {
    return document;
  }

  /** The type that a schema has in Java. */
  Type type(Node schema) {
    return reader.use(schema).type();
  }

  /** The model of a type, if it has one. */
  Optional<Class<?>> model(Type type) {
    return contract.classes().stream()
        .filter(each -> new Type.Named(each.id()).equals(type))
        .findFirst()
        .flatMap(each -> model(each.name()));
  }

  /** The model of a Java name, if the document has one. */
  Optional<Class<?>> model(String name) {
    try {
      return Optional.of(loader.loadClass(modelPackage + "." + name));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** What {@code values()} of an enum gives. */
  List<?> constantsOf(String name) {
    try {
      return (List<?>) load(modelPackage + "." + name).getMethod("values").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The interfaces of the document's tags. */
  List<Class<?>> interfaces() throws IOException {
    List<Class<?>> interfaces = new ArrayList<>();
    for (Path source : sources()) {
      boolean isPage = source.endsWith("package-info.java");
      if (!isPage && source.getParent().endsWith(apiPackage.replace('.', '/'))) {
        String name = source.getFileName().toString().replace(".java", "");
        interfaces.add(load(apiPackage + "." + name));
      }
    }
    return interfaces;
  }

  /** The interface of a Java name. */
  Class<?> api(String name) {
    return load(apiPackage + "." + name);
  }

  /** What the generator says that it does not do. */
  List<String> warnings() {
    return warnings.all();
  }

  /** The text of a generated file, such as model/Pet.java. */
  String source(String file) throws IOException {
    String folder = modelPackage.replace('.', '/').replaceAll("/model$", "");
    return Files.readString(sources.resolve("src/main/java").resolve(folder).resolve(file));
  }

  /** A Retrofit for the interfaces, which looks at every method of one before it is used. */
  Retrofit retrofit() {
    return retrofit(HttpUrl.get("http://localhost/"));
  }

  /** The same, for a server. */
  Retrofit retrofit(HttpUrl server) {
    try {
      Object converters = load(modelPackage + ".ApiClient").getMethod("converters").invoke(null);
      return new Retrofit.Builder()
          .baseUrl(server)
          .addConverterFactory((Converter.Factory) converters)
          .validateEagerly(true)
          .build();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many schemas have a model. */
  long models() throws IOException {
    return sources().stream().filter(file -> file.toString().endsWith("JsonAdapter.java")).count();
  }

  /** How many operations the document has. */
  long operations() {
    return contract.apis().stream().mapToLong(api -> api.operations().size()).sum();
  }

  Duration generationTime() {
    return generationTime;
  }

  Duration compilationTime() {
    return compilationTime;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  private void generate(Path document) {
    CodegenConfigurator options =
        new CodegenConfigurator()
            .setGeneratorName("java-retrofit-moshi")
            .setInputSpec(document.toString())
            .setOutputDir(sources.toString())
            .setApiPackage(apiPackage)
            .setModelPackage(modelPackage)
            .setValidateSpec(false)
            .addAdditionalProperty("unreachedModels", true)
            .setQuiet(true);
    new DefaultGenerator().opts(options.toClientOptInput()).generate();
  }

  private void compile() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "--release",
            "11",
            "-Xlint:all,-processing",
            "-Werror",
            "-Xdoclint:all/protected",
            "-Xmaxerrs",
            "1000",
            "-Xmaxwarns",
            "1000",
            "-proc:none",
            "-classpath",
            classPath(),
            "-d",
            classes.toString());
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      boolean compiles =
          javac
              .getTask(
                  null,
                  files,
                  diagnostics,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources()))
              .call();
      if (!compiles || !diagnostics.getDiagnostics().isEmpty()) {
        throw new AssertionError(describe(diagnostics.getDiagnostics()));
      }
    }
  }

  private Class<?> load(String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private String describe(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream()
        .limit(SHOWN_DIAGNOSTICS)
        .map(this::describe)
        .collect(
            Collectors.joining(
                "\n", diagnostics.size() + " diagnostics of javac in " + sources + ":\n", ""));
  }

  private String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject file = diagnostic.getSource();
    String place =
        file == null
            ? ""
            : Path.of(file.toUri()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
    return place + diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT);
  }

  /** What generated code needs and nothing else that the tests have. */
  private static String classPath() {
    return Stream.of(
            Retrofit.class,
            Moshi.class,
            OkHttpClient.class,
            ByteString.class,
            Unit.class,
            NullMarked.class)
        .map(GeneratedCode::archive)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String archive(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(GeneratedCode::deleteFile);
      }
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
