package dev.replicategateway.generator.render;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.replicategateway.generator.document.ContractException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The generator's templates, each of which a user's folder may have instead. */
public final class Templates {
  /** The folder of templates and support classes on the class path. */
  public static final String FOLDER = "java-retrofit-moshi";

  /** The names of all templates. */
  public static final List<String> NAMES =
      List.of(
          "api",
          "enum",
          "enum_adapter",
          "object",
          "object_adapter",
          "object_builder",
          "package",
          "parameters",
          "union",
          "union_adapter");

  private final String overriding;
  private final Map<String, Template> compiled = new HashMap<>();

  /**
   * Templates.
   *
   * @param overriding a folder, in the file system or on the class path, whose templates are taken
   *     before the generator's own, or null
   */
  public Templates(String overriding) {
    this.overriding = overriding;
  }

  /** The files of the user's folder that are never read, because no template has their name. */
  public List<Path> unknown() {
    if (overriding == null || !Files.isDirectory(Path.of(overriding))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(Path.of(overriding))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> NAMES.stream().noneMatch(name -> file.endsWith(name + ".mustache")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + overriding + " cannot be read", e);
    }
  }

  String fill(String name, Map<String, Object> data) {
    try {
      return compiled.computeIfAbsent(name, this::compile).execute(data);
    } catch (MustacheException e) {
      throw new ContractException(name + ".mustache: " + e.getMessage());
    }
  }

  private Template compile(String name) {
    return Mustache.compiler()
        .escapeHTML(false)
        .withLoader(part -> new StringReader(text(part + ".mustache")))
        .compile(text(name + ".mustache"));
  }

  private String text(String file) {
    try {
      if (overriding != null && Files.exists(Path.of(overriding, file))) {
        return Files.readString(Path.of(overriding, file));
      }
      String own = overriding + "/" + file;
      return Templates.class.getResource("/" + own) != null ? onClassPath(own) : resource(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The template " + file + " cannot be read", e);
    }
  }

  /** The text of a resource in the generator's folder. */
  static String resource(String file) throws IOException {
    return onClassPath(FOLDER + "/" + file);
  }

  private static String onClassPath(String resource) throws IOException {
    try (InputStream stream = Templates.class.getResourceAsStream("/" + resource)) {
      if (stream == null) {
        throw new IOException(resource + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
