package dev.replicategateway.examples.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.replicategateway.client.NewPrediction;
import dev.replicategateway.client.model.ModelPredictionRequest;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * One prediction that is wanted.
 *
 * @param key names the prompt in the journal and the results, 1 to 200 characters
 * @param target what it is created by
 * @param name the version, or the model as {@code owner/name}
 * @param input the input, as a JSON object
 */
public record Prompt(String key, Target target, String name, String input) {
  private static final int LONGEST_KEY = 200;

  /** A message that quotes a path may be as long as its line. */
  private static final int SHOWN = 100;

  /** What a prediction is created by. */
  public enum Target {
    VERSION,
    /** The name of a model, which runs its current version. */
    MODEL
  }

  /**
   * Reads a line such as {@code {"key":"p-1","version":"…","input":{"prompt":"falling petals"}}},
   * with {@code model} in place of {@code version} to create it by the name of a model.
   *
   * @throws IllegalArgumentException naming everything that is wrong with it
   */
  public static Prompt parse(String line) {
    Fields fields = new Fields();
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(line))) {
      fields.read(reader);
    } catch (IOException | JsonDataException e) {
      throw new IllegalArgumentException(
          "is not a JSON object such as {\"key\":\"p-1\",\"version\":\"…\",\"input\":{}}", e);
    }
    Prompt prompt = fields.prompt();
    try {
      prompt.request();
      prompt.digest();
    } catch (JsonDataException e) {
      String message = String.valueOf(e.getMessage());
      throw new IllegalArgumentException(
          "input cannot be sent: " + message.substring(0, Math.min(SHOWN, message.length())), e);
    }
    return prompt;
  }

  /** What creates it. */
  NewPrediction request() {
    PredictionInput sent = PredictionInput.fromJson(input);
    return switch (target) {
      case VERSION ->
          NewPrediction.ofVersion(PredictionRequest.builder().version(name).input(sent).build());
      case MODEL ->
          NewPrediction.ofModel(name, ModelPredictionRequest.builder().input(sent).build());
    };
  }

  /** Tells prompts of other versions, models or inputs apart, however their JSON is spelled. */
  String digest() {
    return digest(name, map(input));
  }

  /** Whether a prediction is of the same version or model and an equal input. */
  boolean isAskedBy(Prediction prediction) {
    Map<String, @Nullable Object> other = prediction.getInput();
    boolean isOfVersion =
        target == Target.VERSION
            && bare(name).equals(bare(String.valueOf(prediction.getVersion())));
    return (isOfVersion || name.equals(prediction.getModel()))
        && other != null
        && canonical(map(input)).contentEquals(canonical(other));
  }

  /** The hash in {@code owner/name:hash}. */
  private static String bare(String version) {
    return version.substring(version.indexOf(':') + 1);
  }

  private static String digest(String name, Map<String, @Nullable Object> input) {
    try {
      byte[] bytes = (name + "\n" + canonical(input)).getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Read as a prediction's input is, so that equal values are equal objects. */
  private static Map<String, @Nullable Object> map(String input) {
    Map<String, @Nullable Object> map = Prediction.fromJson("{\"input\":" + input + "}").getInput();
    return map == null ? Map.of() : map;
  }

  private static String canonical(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      TreeMap<String, String> sorted = new TreeMap<>();
      map.forEach((name, element) -> sorted.put(String.valueOf(name), canonical(element)));
      return sorted.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Prompt::canonical).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).stripTrailingZeros().toString();
    }
    return value instanceof String text ? text.length() + "\"" + text : String.valueOf(value);
  }

  /** What a line holds. */
  private static final class Fields {
    private final List<String> violations = new ArrayList<>();
    private @Nullable String key;
    private Target target = Target.VERSION;
    private @Nullable String targetName;
    private @Nullable String input;

    void read(JsonReader reader) throws IOException {
      reader.beginObject();
      while (reader.hasNext()) {
        String name = reader.nextName();
        switch (name) {
          case "key" -> key = reader.nextString();
          case "version", "model" -> {
            if (targetName != null) {
              violations.add("has more than one version or model; keep one");
            }
            target = name.equals("model") ? Target.MODEL : Target.VERSION;
            targetName = reader.nextString();
          }
          case "input" -> input = object(reader);
          default -> {
            violations.add("has an unknown property \"" + name + "\"");
            reader.skipValue();
          }
        }
      }
      reader.endObject();
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        violations.add("has more after its object");
      }
    }

    private @Nullable String object(JsonReader reader) throws IOException {
      if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
        violations.add("input is not an object");
        reader.skipValue();
        return "{}";
      }
      try (var source = reader.nextSource()) {
        return source.readUtf8();
      }
    }

    Prompt prompt() {
      if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
        violations.add(
            "key must be 1 to "
                + LONGEST_KEY
                + " characters"
                + (key == null ? ", is missing" : ""));
      }
      if (targetName == null || targetName.isBlank()) {
        violations.add("version or model is missing");
      }
      if (input == null) {
        violations.add("input is missing");
      }
      if (key == null || targetName == null || input == null || !violations.isEmpty()) {
        throw new IllegalArgumentException(String.join("; ", violations));
      }
      return new Prompt(key, target, targetName, input);
    }
  }
}
