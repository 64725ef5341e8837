package dev.replicategateway.client.file;

import dev.replicategateway.client.model.Prediction;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the files are that a prediction made, whatever the shape of its output. */
public final class OutputFiles {
  /** The signs that some addresses have as they are, although a URI has them escaped. */
  private static final Pattern UNESCAPED =
      Pattern.compile("[\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");

  private OutputFiles() {}

  /**
   * The http, https and data URIs of a prediction's output: of a single one, of a list, of the
   * values of an object, and of those within each other. Anything else, such as the text that a
   * language model writes, is no file and is left out. Output may be there before the prediction
   * has ended, and then more may come.
   *
   * <p>A URI is given as it is written; braces and the like after its host, which a URI must not
   * have, are escaped.
   *
   * @param prediction a prediction in any state
   * @return an unmodifiable list in the order of the output; empty where there is no file, because
   *     there is no output, none yet, or it has been removed
   */
  public static List<URI> of(Prediction prediction) {
    List<URI> files = new ArrayList<>();
    collect(prediction.getOutput(), files);
    return Collections.unmodifiableList(files);
  }

  /**
   * The first of the files of a prediction's output, for a model that makes one.
   *
   * @param prediction a prediction that has succeeded
   * @return the http, https or data URI
   * @throws NoSuchElementException if there is no file in the output; it says what is
   */
  public static URI first(Prediction prediction) {
    List<URI> files = of(prediction);
    if (files.isEmpty()) {
      throw new NoSuchElementException(
          "The prediction ("
              + (prediction.getStatus() == null ? "of no status" : prediction.getStatus().known())
              + ") has no file in its output, which is "
              + describe(prediction.getOutput()));
    }
    return files.get(0);
  }

  /**
   * The shape alone: what a gateway wrote into it may be anything, a key that it repeats included.
   */
  private static String describe(@Nullable Object output) {
    if (output instanceof String) {
      return "a string of " + ((String) output).length() + " characters";
    }
    if (output instanceof List) {
      return "a list of " + ((List<?>) output).size() + " elements";
    }
    if (output instanceof Map) {
      return "an object of " + ((Map<?, ?>) output).size() + " properties";
    }
    return output == null ? "null" : "a " + output.getClass().getSimpleName();
  }

  private static void collect(@Nullable Object output, List<URI> files) {
    if (output instanceof String) {
      uri((String) output).ifPresent(files::add);
    } else if (output instanceof List) {
      ((List<?>) output).forEach(element -> collect(element, files));
    } else if (output instanceof Map) {
      ((Map<?, ?>) output).values().forEach(value -> collect(value, files));
    }
  }

  private static Optional<URI> uri(String text) {
    Optional<URI> uri = parse(text);
    return (uri.isPresent() ? uri : parse(escape(text)))
        .filter(found -> isWeb(found) || DataUri.isDataUri(found));
  }

  private static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** What follows the host, as a URI has it; a space stays, because no address has one. */
  private static String escape(String text) {
    int path = text.indexOf('/', "https://".length());
    if (path < 0) {
      return text;
    }
    Matcher sign = UNESCAPED.matcher(text.substring(path));
    StringBuffer escaped = new StringBuffer();
    while (sign.find()) {
      sign.appendReplacement(escaped, String.format("%%%02X", (int) sign.group().charAt(0)));
    }
    return text.substring(0, path) + sign.appendTail(escaped);
  }

  private static boolean isWeb(URI uri) {
    return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
        && uri.getRawAuthority() != null;
  }
}
