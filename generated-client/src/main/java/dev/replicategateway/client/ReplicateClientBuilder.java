package dev.replicategateway.client;

import dev.replicategateway.client.BaseUrl.PlainHttp;
import dev.replicategateway.client.internal.ApiPath;
import dev.replicategateway.client.internal.BearerKeyInterceptor;
import dev.replicategateway.client.internal.Redaction;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link ReplicateClient}. What is set here takes precedence over the environment, that
 * over what your {@link OkHttpClient} has, and that over the defaults.
 */
public final class ReplicateClientBuilder {
  private static final String REPLICATE_URL = "https://api.replicate.com";
  private static final String REPLICATE_PATH = "v1";

  private final HttpSettings http = new HttpSettings();
  private @Nullable String baseUrl;
  private @Nullable String apiPath;
  private @Nullable String apiKey;
  private @Nullable Supplier<String> keySupplier;
  private PlainHttp plainHttp = PlainHttp.TO_LOOPBACK;
  private @Nullable Map<String, String> environment;
  private RetryPolicy retryPolicy = RetryPolicy.defaults();
  private WaitOptions waitOptions = WaitOptions.defaults();
  private final TimeSettings time = new TimeSettings();

  ReplicateClientBuilder() {}

  /**
   * Sets the gateway's root, to which the {@link #apiPath} is appended.
   *
   * @param baseUrl an http or https URL without user, query and fragment; http only to loopback,
   *     unless {@link #allowPlainHttp()} is called; not Replicate's own without the path that it
   *     has there, which {@link #replicate()} sets
   * @return this builder
   */
  public ReplicateClientBuilder baseUrl(String baseUrl) {
    this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    return this;
  }

  /**
   * Sets the path below the base URL where the gateway has its operations, such as {@code
   * predictions}. Requests of the generated interfaces go there as well; those of an interface of
   * your own go where that says.
   *
   * @param apiPath the path, with or without a slash at its ends, possibly empty, as for a
   *     Cloudflare AI gateway whose base URL names everything; without host, query, fragment and
   *     {@code ..}; by default {@code replicate/v1}
   * @return this builder
   */
  public ReplicateClientBuilder apiPath(String apiPath) {
    this.apiPath = Objects.requireNonNull(apiPath, "apiPath");
    return this;
  }

  /**
   * Sets base URL and path to those of Replicate itself: {@value #REPLICATE_URL} and {@value
   * #REPLICATE_PATH}. The key is Replicate's API token, which {@link #fromEnv()} takes from {@value
   * ReplicateClient#API_TOKEN_VARIABLE}.
   *
   * <p>Source: https://replicate.com/docs/reference/http
   *
   * @return this builder
   */
  public ReplicateClientBuilder replicate() {
    return baseUrl(REPLICATE_URL).apiPath(REPLICATE_PATH);
  }

  /**
   * Sets the key that each request carries as {@code Authorization: Bearer}. Without one the header
   * is left out, as the contract allows.
   *
   * @param apiKey the bare key: not blank, without quotes, white space, line breaks or {@code
   *     Bearer}; not what stands for one in a shell, a template or a document, such as {@code
   *     $API_KEY}, {@code {{YOUR_API_KEY}}}, {@code <key>}, {@code your-key-here}, {@code sk-...}
   *     or {@code sk-xxxx}
   * @return this builder
   */
  public ReplicateClientBuilder apiKey(String apiKey) {
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
  public ReplicateClientBuilder apiKey(Supplier<String> apiKey) {
    this.keySupplier = Objects.requireNonNull(apiKey, "apiKey");
    this.apiKey = null;
    return this;
  }

  /**
   * Takes base URL, path and key, where they are not set, from {@value
   * ReplicateClient#BASE_URL_VARIABLE}, {@value ReplicateClient#API_PATH_VARIABLE} (a slash alone
   * for an empty path) and the variable of the key: {@value ReplicateClient#API_TOKEN_VARIABLE}
   * where the base URL is Replicate itself, at {@code api.replicate.com}, and {@value
   * ReplicateClient#API_KEY_VARIABLE} anywhere else. Neither key is sent to the other's place. An
   * empty variable counts as not set.
   *
   * @return this builder
   */
  public ReplicateClientBuilder fromEnv() {
    return from(System.getenv());
  }

  ReplicateClientBuilder from(Map<String, String> variables) {
    this.environment = variables;
    return this;
  }

  /**
   * Allows http to hosts other than loopback. Whoever shares the network can then read the key.
   *
   * @return this builder
   */
  public ReplicateClientBuilder allowPlainHttp() {
    this.plainHttp = PlainHttp.EVERYWHERE;
    return this;
  }

  /**
   * Sets your {@link OkHttpClient} to derive from, with its proxy, interceptors, TLS and timeouts.
   * Its connections are shared and stay its own.
   *
   * <p>Its interceptors, its authenticators and its event listener never see the key, neither in a
   * request nor in the request of a response; events that an OkHttp newer than 4 adds are not
   * passed on. Only what carries the bytes sees them: the proxy of a gateway without TLS, and your
   * own socket factories.
   *
   * <p>Its interceptors must not retry. An attempt to send a request that creates a prediction a
   * second time is stopped, and the call fails. What an interceptor throws, other than an {@link
   * java.io.IOException}, ends the call at once.
   *
   * @param okHttpClient the client
   * @return this builder
   */
  public ReplicateClientBuilder okHttpClient(OkHttpClient okHttpClient) {
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
  public ReplicateClientBuilder connectTimeout(Duration timeout) {
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
  public ReplicateClientBuilder readTimeout(Duration timeout) {
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
  public ReplicateClientBuilder writeTimeout(Duration timeout) {
    http.writeTimeout = Durations.checkTimeout("writeTimeout", timeout);
    return this;
  }

  /**
   * Sets how long one request may take from its start to the end of its response, so that a gateway
   * that trickles cannot hold a call up.
   *
   * @param timeout at least 1 ms, at most 24 days; by default 150 s
   * @return this builder
   * @throws IllegalArgumentException if it is out of that range
   */
  public ReplicateClientBuilder callTimeout(Duration timeout) {
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
  public ReplicateClientBuilder downloadTimeout(Duration timeout) {
    http.downloadTimeout = Durations.checkTimeout("downloadTimeout", timeout);
    return this;
  }

  /**
   * Sets how long one attempt at an upload may take, whatever {@link #callTimeout} says.
   *
   * @param timeout at least 1 ms, at most 24 days; by default 30 minutes
   * @return this builder
   * @throws IllegalArgumentException if it is out of that range
   */
  public ReplicateClientBuilder uploadTimeout(Duration timeout) {
    http.uploadTimeout = Durations.checkTimeout("uploadTimeout", timeout);
    return this;
  }

  /**
   * Sets how many requests may be under way at once; further ones wait their turn.
   *
   * @param requests at least 1; by default 64
   * @return this builder
   * @throws IllegalArgumentException if it is less than 1
   */
  public ReplicateClientBuilder maxConcurrentRequests(int requests) {
    if (requests < 1) {
      throw new IllegalArgumentException(
          "maxConcurrentRequests is " + requests + ", must be at least 1");
    }
    http.maxConcurrentRequests = requests;
    return this;
  }

  /**
   * Sets how large a prediction may be in a response, or an event in a stream, decompressed; a
   * larger one is refused.
   *
   * @param bytes at least 1; by default 32 MiB
   * @return this builder
   * @throws IllegalArgumentException if it is less than 1
   */
  public ReplicateClientBuilder maxResponseBytes(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("maxResponseBytes is " + bytes + ", must be at least 1");
    }
    http.maxResponseBytes = bytes;
    return this;
  }

  /**
   * Sets how many JSON values a response may hold, all that are nested included; more are refused,
   * because each takes many times the memory of its bytes.
   *
   * @param values at least 1; by default 1,000,000
   * @return this builder
   * @throws IllegalArgumentException if it is less than 1
   */
  public ReplicateClientBuilder maxResponseValues(long values) {
    if (values < 1) {
      throw new IllegalArgumentException("maxResponseValues is " + values + ", must be at least 1");
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
  public ReplicateClientBuilder userAgent(String userAgent) {
    Objects.requireNonNull(userAgent, "userAgent");
    if (userAgent.trim().isEmpty() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
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
  public ReplicateClientBuilder retryPolicy(RetryPolicy policy) {
    this.retryPolicy = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Sets how predictions are awaited where a call does not say.
   *
   * @param options the options; by default {@link WaitOptions#defaults()}
   * @return this builder
   */
  public ReplicateClientBuilder waitOptions(WaitOptions options) {
    this.waitOptions = Objects.requireNonNull(options, "options");
    return this;
  }

  /**
   * Sets the clock that deadlines and the date in {@code Retry-After} are held against, for tests.
   *
   * @param clock the clock; by default one that corrections of the system's clock do not move
   * @return this builder
   */
  public ReplicateClientBuilder clock(Clock clock) {
    time.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Sets how the client waits between requests, for tests. The time limit of a wait ends it in real
   * time as well, whatever the sleeper does.
   *
   * @param sleeper the sleeper; by default a timer with one thread
   * @return this builder
   */
  public ReplicateClientBuilder sleeper(Sleeper sleeper) {
    time.sleeper = Objects.requireNonNull(sleeper, "sleeper");
    return this;
  }

  ReplicateClientBuilder cancelling(Duration limit) {
    time.cancelling = limit;
    return this;
  }

  ReplicateClientBuilder random(DoubleSupplier from0To1) {
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
    http.apiPath = path(violations);
    HttpUrl url = url(violations);
    http.key = key(url, violations);
    http.isKeyFixed = keySupplier == null;
    if (url == null || !violations.isEmpty()) {
      throw new IllegalArgumentException(
          "ReplicateClient: " + withoutKey(String.join("; ", violations)));
    }
    return new ReplicateClient(new ClientRuntime(url, http, time), retryPolicy, waitOptions);
  }

  /** The path; the default where it breaks a rule. */
  private ApiPath path(List<String> violations) {
    String text = apiPath == null ? variable(ReplicateClient.API_PATH_VARIABLE) : apiPath;
    if (text == null) {
      return ApiPath.DEFAULT;
    }
    String name = apiPath == null ? from("apiPath", ReplicateClient.API_PATH_VARIABLE) : "apiPath";
    ApiPath path = ApiPath.check(name, text, violations);
    return path == null ? ApiPath.DEFAULT : path;
  }

  private @Nullable HttpUrl url(List<String> violations) {
    if (baseUrl != null || environment == null) {
      return new BaseUrl("baseUrl", http.apiPath, sent(), violations).check(baseUrl, plainHttp);
    }
    String name = from("baseUrl", ReplicateClient.BASE_URL_VARIABLE);
    return new BaseUrl(name, http.apiPath, sent(), violations)
        .check(variable(ReplicateClient.BASE_URL_VARIABLE), plainHttp);
  }

  /** What goes to the gateway and is nobody else's business. */
  private String sent() {
    return apiKey == null
            && keySupplier == null
            && variable(ReplicateClient.API_KEY_VARIABLE) == null
        ? "inputs and outputs"
        : "the key";
  }

  private @Nullable Supplier<String> key(@Nullable HttpUrl url, List<String> violations) {
    if (keySupplier != null) {
      return keySupplier;
    }
    boolean isReplicate = url != null && url.host().equals(BaseUrl.REPLICATE_HOST);
    String variable =
        isReplicate ? ReplicateClient.API_TOKEN_VARIABLE : ReplicateClient.API_KEY_VARIABLE;
    String key = apiKey == null ? variable(variable) : apiKey;
    if (key != null) {
      BearerKeyInterceptor.check(
          apiKey == null ? from("apiKey", variable) : "apiKey", key, violations);
      return () -> key;
    }
    if (isReplicate && variable(ReplicateClient.API_KEY_VARIABLE) != null) {
      violations.add(
          from("apiKey", variable)
              + " is missing; "
              + ReplicateClient.API_KEY_VARIABLE
              + " is set, but that is a gateway's key, which is not sent to Replicate itself");
    }
    return null;
  }

  private static String from(String setting, String variable) {
    return setting + ", from the environment variable " + variable + ",";
  }

  /** A key that was set as the URL would be shown otherwise. */
  private String withoutKey(String message) {
    Redaction redaction = new Redaction();
    Stream.of(
            apiKey,
            variable(ReplicateClient.API_KEY_VARIABLE),
            variable(ReplicateClient.API_TOKEN_VARIABLE))
        .filter(Objects::nonNull)
        .forEach(key -> redaction.remember(key.trim()));
    return redaction.apply(message);
  }

  private @Nullable String variable(String name) {
    String value = environment == null ? null : environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
