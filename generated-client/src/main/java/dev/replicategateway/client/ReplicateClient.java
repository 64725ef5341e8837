package dev.replicategateway.client;

import com.squareup.moshi.Moshi;
import dev.replicategateway.client.api.PredictionsApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * A connection to one gateway: its base URL, the key and the HTTP client, with the generated
 * interface on top. Thread-safe; one instance serves a whole process.
 *
 * <p>The key goes to the base URL's scheme, host and port and nowhere else. Redirects are not
 * followed, because a gateway that redirects is not the one that was meant.
 */
public final class ReplicateClient implements AutoCloseable {
  /** The environment variable that {@link #fromEnv()} reads the base URL from. */
  public static final String BASE_URL_VARIABLE = "REPLICATE_BASE_URL";

  /** The environment variable that {@link #fromEnv()} reads the key from. */
  public static final String API_KEY_VARIABLE = "REPLICATE_API_KEY";

  private final HttpUrl baseUrl;
  private final OkHttpClient okHttpClient;
  private final Retrofit retrofit;
  private final PredictionsApi predictions;

  private ReplicateClient(HttpUrl baseUrl, @Nullable String apiKey) {
    this.baseUrl = baseUrl;
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(10))
            .writeTimeout(Duration.ofSeconds(60))
            // A gateway may hold a request for 60 s before it answers.
            .readTimeout(Duration.ofSeconds(90))
            // OkHttp would send a POST a second time when a pooled connection drops, and that costs
            // money.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false);
    if (apiKey != null) {
      http.addInterceptor(new BearerKey(apiKey, baseUrl));
    }
    this.okHttpClient = http.build();
    this.retrofit =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .client(okHttpClient)
            .addConverterFactory(MoshiConverterFactory.create(new Moshi.Builder().build()))
            .validateEagerly(true)
            .build();
    this.predictions = retrofit.create(PredictionsApi.class);
  }

  /**
   * A builder with nothing set. The base URL is required.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A client for the gateway that the environment names: {@value #BASE_URL_VARIABLE}, and {@value
   * #API_KEY_VARIABLE} if the gateway wants a key.
   *
   * @return the client
   * @throws IllegalArgumentException if the base URL is missing or one of the two breaks a rule of
   *     {@link Builder}
   */
  public static ReplicateClient fromEnv() {
    return from(System.getenv());
  }

  static ReplicateClient from(Map<String, String> environment) {
    String baseUrl = environment.get(BASE_URL_VARIABLE);
    if (baseUrl == null) {
      throw new IllegalArgumentException(
          "The environment variable "
              + BASE_URL_VARIABLE
              + " is not set; set it to the gateway's root, such as https://gateway.example");
    }
    Builder builder = builder().baseUrl(baseUrl);
    String apiKey = environment.get(API_KEY_VARIABLE);
    return (apiKey == null ? builder : builder.apiKey(apiKey)).build();
  }

  /**
   * The generated interface: creating, reading and cancelling predictions.
   *
   * @return the interface, whose calls the caller executes or enqueues
   */
  public PredictionsApi predictions() {
    return predictions;
  }

  /**
   * The Retrofit behind {@link #predictions()}, for interfaces of the caller's own.
   *
   * @return the Retrofit
   */
  public Retrofit retrofit() {
    return retrofit;
  }

  /**
   * The HTTP client behind {@link #retrofit()}. What is derived from it sends the key to the base
   * URL's origin only.
   *
   * @return the HTTP client
   */
  public OkHttpClient okHttpClient() {
    return okHttpClient;
  }

  /** Ends idle connections and threads; calls under way are cancelled. */
  @Override
  public void close() {
    okHttpClient.dispatcher().cancelAll();
    okHttpClient.dispatcher().executorService().shutdown();
    okHttpClient.connectionPool().evictAll();
  }

  @Override
  public String toString() {
    return "ReplicateClient{baseUrl=" + baseUrl + "}";
  }

  /** Builds a {@link ReplicateClient}. */
  public static final class Builder {
    private @Nullable String baseUrl;
    private @Nullable String apiKey;
    private boolean plainHttp;

    private Builder() {}

    /**
     * Sets the gateway's root, to which {@code replicate/v1/predictions} is appended.
     *
     * @param baseUrl an http or https URL without user, query and fragment; http only to loopback,
     *     unless {@link #allowPlainHttp()} is called
     * @return this builder
     */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
      return this;
    }

    /**
     * Sets the key that each request carries as {@code Authorization: Bearer}. Without one the
     * header is left out, as the contract allows.
     *
     * @param apiKey the bare key: not blank, without quotes, white space, line breaks or {@code
     *     Bearer}
     * @return this builder
     */
    public Builder apiKey(String apiKey) {
      this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
      return this;
    }

    /**
     * Allows http to hosts other than loopback. Whoever shares the network can then read the key.
     *
     * @return this builder
     */
    public Builder allowPlainHttp() {
      this.plainHttp = true;
      return this;
    }

    /**
     * Builds the client.
     *
     * @return the client
     * @throws IllegalArgumentException naming everything that is wrong with what was set; a key is
     *     never part of the message
     */
    public ReplicateClient build() {
      List<String> violations = new ArrayList<>();
      HttpUrl url = BaseUrl.check(baseUrl, plainHttp, violations);
      if (apiKey != null) {
        BearerKey.check(apiKey, violations);
      }
      if (url == null || !violations.isEmpty()) {
        throw new IllegalArgumentException("ReplicateClient: " + String.join("; ", violations));
      }
      return new ReplicateClient(url, apiKey);
    }
  }
}
