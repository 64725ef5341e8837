package dev.replicategateway.generator.render;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The generator's templates, each of which a user's folder may have instead. */
public final class Templates {
  /** The folder of templates and support classes on the class path. */
  public static final String FOLDER = "java-retrofit-moshi";

  private final Path overriding;
  private final Map<String, Template> compiled = new HashMap<>();

  /**
   * Templates.
   *
   * @param overriding a folder whose templates are taken before the generator's own, or null
   */
  public Templates(Path overriding) {
    this.overriding = overriding;
  }

  String fill(String name, Map<String, Object> data) {
    return compiled.computeIfAbsent(name, this::compile).execute(data);
  }

  private Template compile(String name) {
    return Mustache.compiler().escapeHTML(false).compile(text(name + ".mustache"));
  }

  private String text(String file) {
    Path own = overriding == null ? null : overriding.resolve(file);
    try {
      return own != null && Files.exists(own) ? Files.readString(own) : resource(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The template " + file + " cannot be read", e);
    }
  }

  /** The text of a resource in the generator's folder. */
  static String resource(String file) throws IOException {
    String resource = "/" + FOLDER + "/" + file;
    try (InputStream stream = Templates.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IOException(resource + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
