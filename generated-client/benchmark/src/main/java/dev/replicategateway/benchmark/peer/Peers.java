package dev.replicategateway.benchmark.peer;

import java.io.IOException;
import java.util.List;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Everything that is measured side by side, by name. A peer's classes are loaded when it is made.
 */
public final class Peers {
  /** The codecs, ours first. */
  public static final List<String> CODECS = List.of("ours", "moshi-by-hand", "gson", "jackson");

  /** The clients: ours, then what all are measured against, then the rest. */
  public static final List<String> CLIENTS =
      List.of(
          "ours",
          "okhttp",
          "moshi-by-hand",
          "retrofit-bytes",
          "okhttp-gson",
          "retrofit2-gson",
          "retrofit2-jackson",
          "native-jackson");

  static final String PATH = "replicate/v1/predictions";
  static final String KEY = "benchmark-key-of-32-characters--";

  private Peers() {}

  /** Makes the codec of that name. */
  public static Codec codec(String name) {
    return switch (name) {
      case "ours" -> new OurCodec();
      case "moshi-by-hand" -> new MoshiByHandCodec();
      case "gson" -> new GsonCodec();
      case "jackson" -> new JacksonCodec();
      default -> throw new IllegalArgumentException(name + " is not a codec; there are " + CODECS);
    };
  }

  /**
   * Makes the client of that name, with the settings it comes with.
   *
   * @param baseUrl of the gateway, ending in a slash
   */
  public static Client client(String name, String baseUrl) {
    return switch (name) {
      case "ours" -> new OurClient(baseUrl);
      case "okhttp" -> new RawOkHttp(baseUrl);
      case "moshi-by-hand" -> new OkHttpMoshiByHand(baseUrl);
      case "retrofit-bytes" -> new RetrofitBytes(baseUrl);
      case "okhttp-gson" -> new StockOkHttpGson(baseUrl);
      case "retrofit2-gson" -> new StockRetrofitGson(baseUrl);
      case "retrofit2-jackson" -> new StockRetrofitJackson(baseUrl);
      case "native-jackson" -> new StockNative(baseUrl);
      default ->
          throw new IllegalArgumentException(name + " is not a client; there are " + CLIENTS);
    };
  }

  static <T> T bodyOf(Call<T> call) throws IOException {
    Response<T> response = call.execute();
    if (!response.isSuccessful()) {
      throw new IOException("HTTP " + response.code());
    }
    return response.body();
  }
}
