package dev.replicategateway.client;

import dev.replicategateway.client.BaseUrl.PlainHttp;
import dev.replicategateway.client.api.PredictionsApi;
import dev.replicategateway.client.error.CallInterruptedException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.internal.BearerKeyInterceptor;
import dev.replicategateway.client.internal.Redaction;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/**
 * A client for one gateway: it creates predictions, follows them to their end, and saves their
 * files. Thread-safe; one instance serves a whole process. {@link #close()} releases everything.
 *
 * <p>A prediction costs money, so a request to create one is sent again only where it is certain
 * that the first one had no effect; the whole table is at {@link RetryPolicy}. Where nobody can
 * tell, the call fails and {@link ReplicateException#predictionMayExist()} is true.
 *
 * <p>The key goes to the base URL's scheme, host and port and nowhere else. Redirects are not
 * followed, because a gateway that redirects is not the one that was meant.
 *
 * <p>Each verb comes in two forms. The one that blocks can be interrupted, which throws {@link
 * CallInterruptedException}. The one that ends in {@code Async} holds no thread while it waits; who
 * cancels its future stops its request and its waiting, and the prediction at the gateway goes on.
 * Both throw and complete with a {@link ReplicateException} where anything goes wrong, but wrong
 * arguments throw {@link IllegalArgumentException} at once.
 */
public final class ReplicateClient implements AutoCloseable {
  /** The environment variable that {@link Builder#fromEnv()} reads the base URL from. */
  public static final String BASE_URL_VARIABLE = "REPLICATE_BASE_URL";

  /** The environment variable that {@link Builder#fromEnv()} reads the key from. */
  public static final String API_KEY_VARIABLE = "REPLICATE_API_KEY";

  private final ClientRuntime runtime;
  private final Predictions predictions;
  private final RetryPolicy retryPolicy;
  private final WaitOptions waitOptions;

  private ReplicateClient(ClientRuntime runtime, RetryPolicy retryPolicy, WaitOptions waitOptions) {
    this.runtime = runtime;
    this.predictions = new Predictions(runtime, retryPolicy);
    this.retryPolicy = retryPolicy;
    this.waitOptions = waitOptions;
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
   * #API_KEY_VARIABLE} if the gateway wants a key. An empty variable is taken as not set.
   *
   * @return the client
   * @throws IllegalArgumentException if the base URL is missing or one of the two breaks a rule of
   *     {@link Builder}
   */
  public static ReplicateClient fromEnv() {
    return builder().fromEnv().build();
  }

  /**
   * Creates a prediction.
   *
   * @param request the model version and its input
   * @return the prediction, as a rule not finished yet; each of its properties may be missing, its
   *     id included
   * @throws ReplicateException if there is no prediction to return
   */
  public Prediction create(PredictionRequest request) {
    return predictions.create(creation(request)).await();
  }

  /**
   * Creates a prediction without blocking.
   *
   * @param request the model version and its input
   * @return what {@link #create} returns or throws
   */
  public CompletableFuture<Prediction> createAsync(PredictionRequest request) {
    return predictions.create(creation(request)).begin();
  }

  /**
   * Reads a prediction.
   *
   * @param id the prediction's id
   * @return its state now
   * @throws ReplicateException if the state cannot be read
   * @throws IllegalArgumentException if the id is blank
   */
  public Prediction get(String id) {
    return predictions.get(id).await();
  }

  /**
   * Reads a prediction without blocking.
   *
   * @param id the prediction's id
   * @return what {@link #get} returns or throws
   * @throws IllegalArgumentException if the id is blank
   */
  public CompletableFuture<Prediction> getAsync(String id) {
    return predictions.get(id).begin();
  }

  /**
   * Cancels a prediction. No gateway documents that it can; one that cannot answers 404 or 405.
   *
   * @param id the prediction's id
   * @return its state after that
   * @throws ReplicateException if the gateway did not cancel it
   * @throws IllegalArgumentException if the id is blank
   */
  public Prediction cancel(String id) {
    return predictions.cancel(id).await();
  }

  /**
   * Cancels a prediction without blocking.
   *
   * @param id the prediction's id
   * @return what {@link #cancel} returns or throws
   * @throws IllegalArgumentException if the id is blank
   */
  public CompletableFuture<Prediction> cancelAsync(String id) {
    return predictions.cancel(id).begin();
  }

  /**
   * Waits for a prediction to succeed, as the client's {@link WaitOptions} say.
   *
   * @param id the prediction's id
   * @return the prediction, succeeded
   * @throws ReplicateException if it ends otherwise, or its state cannot be read
   * @throws IllegalArgumentException if the id is blank
   */
  public Prediction await(String id) {
    return await(id, waitOptions);
  }

  /**
   * Waits for a prediction to succeed.
   *
   * @param id the prediction's id
   * @param options how long, at which pace, and who is told
   * @return the prediction, succeeded
   * @throws ReplicateException if it ends otherwise, or its state cannot be read
   * @throws IllegalArgumentException if the id is blank
   */
  public Prediction await(String id, WaitOptions options) {
    return predictions.await(id, options).await();
  }

  /**
   * Waits for a prediction to succeed without blocking, as the client's {@link WaitOptions} say.
   *
   * @param id the prediction's id
   * @return what {@link #await(String)} returns or throws
   * @throws IllegalArgumentException if the id is blank
   */
  public CompletableFuture<Prediction> awaitAsync(String id) {
    return predictions.await(id, waitOptions).begin();
  }

  /**
   * Waits for a prediction to succeed without blocking.
   *
   * @param id the prediction's id
   * @param options how long, at which pace, and who is told
   * @return what {@link #await(String, WaitOptions)} returns or throws
   * @throws IllegalArgumentException if the id is blank
   */
  public CompletableFuture<Prediction> awaitAsync(String id, WaitOptions options) {
    return predictions.await(id, options).begin();
  }

  /**
   * Creates a prediction and waits for it to succeed, as the client's {@link WaitOptions} say.
   *
   * @param request the model version and its input
   * @return the prediction, succeeded
   * @throws ReplicateException if it was not created, ends otherwise, or its state cannot be read
   */
  public Prediction run(PredictionRequest request) {
    return run(request, waitOptions);
  }

  /**
   * Creates a prediction and waits for it to succeed.
   *
   * @param request the model version and its input
   * @param options how long it is waited for once it is created, at which pace, and who is told
   * @return the prediction, succeeded
   * @throws ReplicateException if it was not created, ends otherwise, or its state cannot be read
   */
  public Prediction run(PredictionRequest request, WaitOptions options) {
    return predictions.run(creation(request), options).await();
  }

  /**
   * Creates a prediction and waits for it to succeed without blocking, as the client's {@link
   * WaitOptions} say. Who cancels the future learns no id; to be able to cancel the prediction
   * then, use {@link #createAsync} and {@link #awaitAsync(String)}, or a {@link
   * PredictionListener}.
   *
   * @param request the model version and its input
   * @return what {@link #run(PredictionRequest)} returns or throws
   */
  public CompletableFuture<Prediction> runAsync(PredictionRequest request) {
    return predictions.run(creation(request), waitOptions).begin();
  }

  /**
   * Creates a prediction and waits for it to succeed without blocking.
   *
   * @param request the model version and its input
   * @param options how long it is waited for once it is created, at which pace, and who is told
   * @return what {@link #run(PredictionRequest, WaitOptions)} returns or throws
   */
  public CompletableFuture<Prediction> runAsync(PredictionRequest request, WaitOptions options) {
    return predictions.run(creation(request), options).begin();
  }

  /**
   * Saves an output file. No key is sent. The file is written beside the target and moved into
   * place when it is whole.
   *
   * @param file where the file is: an http, https or data URI
   * @param target where it shall be; missing folders are made, a file that is there is replaced
   * @return the target
   * @throws ReplicateException if it cannot be saved
   * @throws IllegalArgumentException if the URI has another scheme
   */
  public Path download(URI file, Path target) {
    return download(file, target, (done, total) -> {});
  }

  /**
   * Saves an output file and reports on the way.
   *
   * @param file where the file is: an http, https or data URI
   * @param target where it shall be; missing folders are made, a file that is there is replaced
   * @param listener who is told of the progress, on a thread of the HTTP client
   * @return the target
   * @throws ReplicateException if it cannot be saved
   * @throws IllegalArgumentException if the URI has another scheme
   */
  public Path download(URI file, Path target, DownloadListener listener) {
    return predictions.download(file, new DownloadTarget(target, listener)).await();
  }

  /**
   * Saves an output file without blocking.
   *
   * @param file where the file is: an http, https or data URI
   * @param target where it shall be; missing folders are made, a file that is there is replaced
   * @return what {@link #download(URI, Path)} returns or throws
   * @throws IllegalArgumentException if the URI has another scheme
   */
  public CompletableFuture<Path> downloadAsync(URI file, Path target) {
    return downloadAsync(file, target, (done, total) -> {});
  }

  /**
   * Saves an output file and reports on the way, without blocking.
   *
   * @param file where the file is: an http, https or data URI
   * @param target where it shall be; missing folders are made, a file that is there is replaced
   * @param listener who is told of the progress, on a thread of the HTTP client
   * @return what {@link #download(URI, Path, DownloadListener)} returns or throws
   * @throws IllegalArgumentException if the URI has another scheme
   */
  public CompletableFuture<Path> downloadAsync(URI file, Path target, DownloadListener listener) {
    return predictions.download(file, new DownloadTarget(target, listener)).begin();
  }

  private Call<Prediction> creation(PredictionRequest request) {
    return runtime.predictions.createPrediction(request);
  }

  /**
   * This client with another policy for what it sends again, for one call or several. It shares
   * everything with this one; closing either closes both.
   *
   * @param policy the policy
   * @return the client
   */
  public ReplicateClient withRetryPolicy(RetryPolicy policy) {
    return new ReplicateClient(runtime, Objects.requireNonNull(policy, "policy"), waitOptions);
  }

  /**
   * The policy for what is sent again.
   *
   * @return the policy
   */
  public RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  /**
   * How predictions are awaited where a call does not say.
   *
   * @return the options
   */
  public WaitOptions waitOptions() {
    return waitOptions;
  }

  /**
   * The generated interface: creating, reading and cancelling predictions, each request sent once.
   *
   * @return the interface, whose calls the caller executes or enqueues
   */
  public PredictionsApi predictions() {
    return runtime.predictions;
  }

  /**
   * The Retrofit behind {@link #predictions()}, for interfaces of the caller's own.
   *
   * @return the Retrofit
   */
  public Retrofit retrofit() {
    return runtime.retrofit;
  }

  /**
   * The HTTP client behind {@link #retrofit()}. What is derived from it sends the key to the base
   * URL's origin only.
   *
   * @return the HTTP client
   */
  public OkHttpClient okHttpClient() {
    return runtime.http;
  }

  /**
   * Ends what is under way, threads and idle connections; a caller's own {@link OkHttpClient} keeps
   * its connections. Calls that are under way fail, as does each later one.
   */
  @Override
  public void close() {
    runtime.close();
  }

  @Override
  public String toString() {
    return "ReplicateClient{baseUrl=" + runtime.baseUrl + "}";
  }

  /**
   * Builds a {@link ReplicateClient}. What is set here comes before what the environment says, that
   * before what an own {@link OkHttpClient} has, and that before the defaults.
   */
  public static final class Builder {
    private final HttpSettings http = new HttpSettings();
    private @Nullable String baseUrl;
    private @Nullable String apiKey;
    private @Nullable Supplier<String> keySupplier;
    private PlainHttp plainHttp = PlainHttp.TO_LOOPBACK;
    private @Nullable Map<String, String> environment;
    private RetryPolicy retryPolicy = RetryPolicy.defaults();
    private WaitOptions waitOptions = WaitOptions.defaults();
    private final TimeSettings time = new TimeSettings();

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
      this.keySupplier = null;
      return this;
    }

    /**
     * Sets where each request gets its key from, for keys that change.
     *
     * @param apiKey asked once for each request, on a thread of the HTTP client; what it returns
     *     keeps to the rules of {@link #apiKey(String)}
     * @return this builder
     */
    public Builder apiKey(Supplier<String> apiKey) {
      this.keySupplier = Objects.requireNonNull(apiKey, "apiKey");
      this.apiKey = null;
      return this;
    }

    /**
     * Takes base URL and key, where they are not set, from {@value #BASE_URL_VARIABLE} and {@value
     * #API_KEY_VARIABLE}. An empty variable is taken as not set.
     *
     * @return this builder
     */
    public Builder fromEnv() {
      return from(System.getenv());
    }

    Builder from(Map<String, String> variables) {
      this.environment = variables;
      return this;
    }

    /**
     * Allows http to hosts other than loopback. Whoever shares the network can then read the key.
     *
     * @return this builder
     */
    public Builder allowPlainHttp() {
      this.plainHttp = PlainHttp.EVERYWHERE;
      return this;
    }

    /**
     * Sets your {@link OkHttpClient} to derive from, with its proxy, interceptors, TLS and
     * timeouts. Its connections are shared and stay its own.
     *
     * <p>Its interceptors, its authenticators and its event listener never see the key, neither in
     * a request nor in the request of a response; events that an OkHttp newer than 4 adds are not
     * passed on. Only what carries the bytes sees them: the proxy of a gateway without TLS, and
     * your own socket factories.
     *
     * <p>Its interceptors must not retry. An attempt to send a request that creates a prediction a
     * second time is stopped, and the call fails. What an interceptor throws, other than an {@link
     * java.io.IOException}, ends the call at once.
     *
     * @param okHttpClient the client
     * @return this builder
     */
    public Builder okHttpClient(OkHttpClient okHttpClient) {
      http.okHttpClient = Objects.requireNonNull(okHttpClient, "okHttpClient");
      return this;
    }

    /**
     * Sets how long connecting to one address may take.
     *
     * @param timeout at least 1 ms, at most 24 days; by default 10 s
     * @return this builder
     * @throws IllegalArgumentException if it is out of that range
     */
    public Builder connectTimeout(Duration timeout) {
      http.connectTimeout = Durations.checkTimeout("connectTimeout", timeout);
      return this;
    }

    /**
     * Sets how long the gateway may be silent.
     *
     * @param timeout at least 1 ms, at most 24 days; by default 90 s
     * @return this builder
     * @throws IllegalArgumentException if it is out of that range
     */
    public Builder readTimeout(Duration timeout) {
      http.readTimeout = Durations.checkTimeout("readTimeout", timeout);
      return this;
    }

    /**
     * Sets how long the gateway may take nothing of a request.
     *
     * @param timeout at least 1 ms, at most 24 days; by default 60 s
     * @return this builder
     * @throws IllegalArgumentException if it is out of that range
     */
    public Builder writeTimeout(Duration timeout) {
      http.writeTimeout = Durations.checkTimeout("writeTimeout", timeout);
      return this;
    }

    /**
     * Sets how long one request may take from its start to the end of its answer, so that a gateway
     * that trickles cannot hold a call up.
     *
     * @param timeout at least 1 ms, at most 24 days; by default 150 s
     * @return this builder
     * @throws IllegalArgumentException if it is out of that range
     */
    public Builder callTimeout(Duration timeout) {
      http.callTimeout = Durations.checkTimeout("callTimeout", timeout);
      return this;
    }

    /**
     * Sets how long one attempt at a download may take.
     *
     * @param timeout at least 1 ms, at most 24 days; by default 30 minutes
     * @return this builder
     * @throws IllegalArgumentException if it is out of that range
     */
    public Builder downloadTimeout(Duration timeout) {
      http.downloadTimeout = Durations.checkTimeout("downloadTimeout", timeout);
      return this;
    }

    /**
     * Sets how many requests may be under way at once; further ones wait their turn.
     *
     * @param requests at least 1; by default 64
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxConcurrentRequests(int requests) {
      if (requests < 1) {
        throw new IllegalArgumentException(
            "maxConcurrentRequests is " + requests + ", must be at least 1");
      }
      http.maxConcurrentRequests = requests;
      return this;
    }

    /**
     * Sets how large a prediction may be in an answer, decompressed; a larger one is refused.
     *
     * @param bytes at least 1; by default 32 MiB
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxResponseBytes(long bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("maxResponseBytes is " + bytes + ", must be at least 1");
      }
      http.maxResponseBytes = bytes;
      return this;
    }

    /**
     * Sets how many JSON values a response may hold, all that are nested included; more are
     * refused, because each takes many times the memory of its bytes.
     *
     * @param values at least 1; by default 1,000,000
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxResponseValues(long values) {
      if (values < 1) {
        throw new IllegalArgumentException(
            "maxResponseValues is " + values + ", must be at least 1");
      }
      http.maxResponseValues = values;
      return this;
    }

    /**
     * Sets what the client calls itself.
     *
     * @param userAgent the header's value, printable ASCII; by default this library and its version
     * @return this builder
     * @throws IllegalArgumentException if it is blank or has other characters
     */
    public Builder userAgent(String userAgent) {
      if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
        throw new IllegalArgumentException(
            "userAgent is \"" + userAgent + "\", must be printable ASCII and not blank");
      }
      http.userAgent = userAgent;
      return this;
    }

    /**
     * Sets how often a request is sent.
     *
     * @param policy the policy; by default {@link RetryPolicy#defaults()}
     * @return this builder
     */
    public Builder retryPolicy(RetryPolicy policy) {
      this.retryPolicy = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Sets how predictions are awaited where a call does not say.
     *
     * @param options the options; by default {@link WaitOptions#defaults()}
     * @return this builder
     */
    public Builder waitOptions(WaitOptions options) {
      this.waitOptions = Objects.requireNonNull(options, "options");
      return this;
    }

    /**
     * Sets the clock that deadlines and the date in {@code Retry-After} are held against, for
     * tests.
     *
     * @param clock the clock; by default one that corrections of the system's clock do not move
     * @return this builder
     */
    public Builder clock(Clock clock) {
      time.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Sets how time is let pass between two requests, for tests. The time limit of a wait ends it
     * in real time as well, whatever the sleeper does.
     *
     * @param sleeper the sleeper; by default a timer with one thread
     * @return this builder
     */
    public Builder sleeper(Sleeper sleeper) {
      time.sleeper = Objects.requireNonNull(sleeper, "sleeper");
      return this;
    }

    Builder cancelling(Duration limit) {
      time.cancelling = limit;
      return this;
    }

    Builder random(DoubleSupplier from0To1) {
      time.random = from0To1;
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
      HttpUrl url = url(violations);
      http.key = key(violations);
      http.isKeyFixed = keySupplier == null;
      if (url == null || !violations.isEmpty()) {
        throw new IllegalArgumentException(
            "ReplicateClient: " + withoutKey(String.join("; ", violations)));
      }
      return new ReplicateClient(new ClientRuntime(url, http, time), retryPolicy, waitOptions);
    }

    private @Nullable HttpUrl url(List<String> violations) {
      if (baseUrl != null || environment == null) {
        return new BaseUrl("baseUrl", violations).check(baseUrl, plainHttp);
      }
      String named = "baseUrl, from the environment variable " + BASE_URL_VARIABLE + ",";
      return new BaseUrl(named, violations).check(variable(BASE_URL_VARIABLE), plainHttp);
    }

    private @Nullable Supplier<String> key(List<String> violations) {
      if (keySupplier != null) {
        return keySupplier;
      }
      String key = apiKey == null ? variable(API_KEY_VARIABLE) : apiKey;
      if (key == null) {
        return null;
      }
      BearerKeyInterceptor.check(
          apiKey == null
              ? "apiKey, from the environment variable " + API_KEY_VARIABLE + ","
              : "apiKey",
          key,
          violations);
      return () -> key;
    }

    /** A key that was set in the place of the URL is shown there otherwise. */
    private String withoutKey(String message) {
      Redaction redaction = new Redaction();
      String key = apiKey == null ? variable(API_KEY_VARIABLE) : apiKey;
      if (key != null) {
        redaction.remember(key.trim());
      }
      return redaction.redact(message);
    }

    private @Nullable String variable(String name) {
      String value = environment == null ? null : environment.get(name);
      return value == null || value.isEmpty() ? null : value;
    }
  }
}
