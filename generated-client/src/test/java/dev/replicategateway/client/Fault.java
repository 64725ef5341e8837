package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.error.ConnectionException;
import dev.replicategateway.client.error.ErrorResponse;
import dev.replicategateway.client.error.HttpStatusException;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.error.UnexpectedResponseException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.model.PredictionStatus;
import dev.replicategateway.client.testing.FakeTime;
import dev.replicategateway.client.testing.FaultyGateway;
import dev.replicategateway.client.testing.FaultyGateway.Reaction;
import dev.replicategateway.client.testing.FaultyGateway.Received;
import dev.replicategateway.client.testing.OpenBodies;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** A row of the fault matrix: what the gateway does, what is called, and what must come of it. */
final class Fault {
  /** With a character that JSON may write in two ways and a URL must. */
  static final String KEY = "sk-never/to-be-seen+0123";

  static final PredictionRequest REQUEST =
      PredictionRequest.builder()
          .version("lucataco/animate-diff:beecf59c")
          .input(PredictionInput.of(Map.of("prompt", "falling petals")))
          .build();

  static final String STARTING = "{\"id\":\"p1\",\"status\":\"starting\"}";
  static final String SUCCEEDED = "{\"id\":\"p1\",\"status\":\"succeeded\"}";

  /** What is called; of each verb both forms. */
  enum Verb {
    CREATE {
      @Override
      Prediction call(ReplicateClient client, Creation creation) {
        return client.create(creation.prediction());
      }

      @Override
      CompletableFuture<Prediction> callAsync(ReplicateClient client, Creation creation) {
        return client.createAsync(creation.prediction());
      }
    },
    GET {
      @Override
      Prediction call(ReplicateClient client, Creation creation) {
        return client.get("p1");
      }

      @Override
      CompletableFuture<Prediction> callAsync(ReplicateClient client, Creation creation) {
        return client.getAsync("p1");
      }
    },
    CANCEL {
      @Override
      Prediction call(ReplicateClient client, Creation creation) {
        return client.cancel("p1");
      }

      @Override
      CompletableFuture<Prediction> callAsync(ReplicateClient client, Creation creation) {
        return client.cancelAsync("p1");
      }
    },
    AWAIT {
      @Override
      Prediction call(ReplicateClient client, Creation creation) {
        return client.await("p1");
      }

      @Override
      CompletableFuture<Prediction> callAsync(ReplicateClient client, Creation creation) {
        return client.awaitAsync("p1");
      }
    },
    RUN {
      @Override
      Prediction call(ReplicateClient client, Creation creation) {
        return client.run(creation.prediction());
      }

      @Override
      CompletableFuture<Prediction> callAsync(ReplicateClient client, Creation creation) {
        return client.runAsync(creation.prediction());
      }
    };

    abstract Prediction call(ReplicateClient client, Creation creation);

    abstract CompletableFuture<Prediction> callAsync(ReplicateClient client, Creation creation);

    boolean creates() {
      return this == CREATE || this == RUN;
    }
  }

  /** The ways to create a prediction that the verb has; one stands for a verb without. */
  Stream<Creation> creations() {
    return verb.creates() ? Arrays.stream(Creation.values()) : Stream.of(Creation.BY_VERSION);
  }

  enum Form {
    BLOCKING {
      @Override
      Prediction call(Verb verb, ReplicateClient client, Creation creation) {
        return verb.call(client, creation);
      }
    },
    /** With the client's own connections, over which a thread that blocks sends by itself. */
    BLOCKING_ON_OWN_CONNECTIONS {
      @Override
      Prediction call(Verb verb, ReplicateClient client, Creation creation) {
        return verb.call(client, creation);
      }
    },
    ASYNC {
      @Override
      Prediction call(Verb verb, ReplicateClient client, Creation creation) throws Exception {
        try {
          return verb.callAsync(client, creation).get();
        } catch (ExecutionException e) {
          if (e.getCause() instanceof Exception failure) {
            throw failure;
          }
          throw e;
        }
      }
    };

    abstract Prediction call(Verb verb, ReplicateClient client, Creation creation) throws Exception;
  }

  private final String name;
  private final Verb verb;
  private final Reaction[] reactions;
  private int warmUps;
  private boolean afterHangUp;
  private UnaryOperator<ReplicateClientBuilder> settings = builder -> builder;
  private @Nullable UnaryOperator<OkHttpClient.Builder> http;
  private UnaryOperator<String> baseUrl = gateway -> gateway;
  private Consumer<Prediction> value = prediction -> {};
  private @Nullable Class<? extends ReplicateException> kind;
  private Consumer<ReplicateException> failure = failed -> {};
  private boolean mayExist;
  private long creates;
  private int requests = 1;
  private int connections = -1;
  private List<Duration> pauses = List.of();

  private Fault(Verb verb, String name, Reaction... reactions) {
    this.verb = verb;
    this.name = name;
    this.reactions = reactions;
    this.creates = verb.creates() ? 1 : 0;
  }

  static Fault on(Verb verb, String name, Reaction... reactions) {
    return new Fault(verb, name, reactions);
  }

  /** Reads before, so that a connection is in the pool; the first reaction is for that. */
  Fault pooled() {
    warmUps = 1;
    return this;
  }

  /** As {@link #pooled}, and the gateway has ended that connection when the call begins. */
  Fault pooledAndDropped() {
    afterHangUp = true;
    return pooled();
  }

  Fault with(UnaryOperator<ReplicateClientBuilder> change) {
    UnaryOperator<ReplicateClientBuilder> before = settings;
    settings = builder -> change.apply(before.apply(builder));
    return this;
  }

  Fault attempts(int most) {
    return with(b -> b.retryPolicy(RetryPolicy.builder().maxAttempts(most).build()));
  }

  Fault http(UnaryOperator<OkHttpClient.Builder> change) {
    http = change;
    return this;
  }

  Fault at(UnaryOperator<String> change) {
    baseUrl = change;
    return this;
  }

  Fault returns(Consumer<Prediction> expectation) {
    value = expectation;
    return this;
  }

  /** Expects an exception of exactly this class. */
  <E extends ReplicateException> Fault fails(
      Class<E> exactly, boolean predictionMayExist, Consumer<? super E> expectation) {
    kind = exactly;
    mayExist = predictionMayExist;
    failure = failed -> expectation.accept(exactly.cast(failed));
    return this;
  }

  Fault says(String... parts) {
    Consumer<ReplicateException> before = failure;
    failure =
        failed -> {
          before.accept(failed);
          assertThat(failed).hasMessageContainingAll(parts);
        };
    return this;
  }

  /** Expects that the failure tells this id; null for none. */
  Fault knows(@Nullable String id) {
    Consumer<ReplicateException> before = failure;
    failure =
        failed -> {
          before.accept(failed);
          assertThat(failed.predictionId()).as("predictionId").isEqualTo(id);
        };
    return id == null ? this : says("Prediction " + id + " exists and may run; await or cancel");
  }

  /** How many requests to create the gateway reads. */
  Fault creates(int number) {
    creates = number;
    return this;
  }

  /** How many requests the gateway reads, those to create included. */
  Fault requests(int number) {
    requests = number;
    return this;
  }

  /** How many connections the gateway accepts. */
  Fault connections(int number) {
    connections = number;
    return this;
  }

  /** The pauses before each further attempt or read, in seconds. */
  Fault pauses(double... seconds) {
    pauses =
        Arrays.stream(seconds).mapToObj(s -> Duration.ofMillis(Math.round(s * 1_000))).toList();
    return this;
  }

  Fault isStarting() {
    return returns(p -> assertThat(p.getStatus()).isEqualTo(PredictionStatus.STARTING));
  }

  Fault hasSucceeded() {
    return returns(p -> assertThat(p.getStatus()).isEqualTo(PredictionStatus.SUCCEEDED));
  }

  /** Expects a request to create that left, and an answer that did not come whole. */
  Fault breaks() {
    return fails(
        ConnectionException.class, true, e -> assertThat(e.requestMayHaveArrived()).isTrue());
  }

  /** Expects that no byte of the request left. */
  Fault neverLeaves() {
    creates(0).requests(0);
    return fails(
        ConnectionException.class,
        !verb.creates(),
        e -> assertThat(e.requestMayHaveArrived()).isFalse());
  }

  /** Expects an answer that is no prediction, and its body's text. */
  Fault isUnexpected(String body) {
    return fails(
        UnexpectedResponseException.class,
        true,
        e -> assertThat(e.response().body()).isEqualTo(body));
  }

  void check(Form form, Creation creation) throws Exception {
    FakeTime time = new FakeTime();
    OpenBodies bodies = new OpenBodies();
    OkHttpClient.Builder own = new OkHttpClient.Builder().addNetworkInterceptor(bodies);
    try (FaultyGateway gateway = new FaultyGateway(reactions);
        ReplicateClient client =
            settings
                .apply(
                    builder(form, own)
                        .baseUrl(baseUrl.apply(gateway.baseUrl()))
                        .apiKey(KEY)
                        .clock(time)
                        .sleeper(time)
                        .random(() -> 0)
                        .retryPolicy(RetryPolicy.builder().maxAttempts(3).build()))
                .build()) {
      ConnectionPool pool = client.okHttpClient().connectionPool();
      for (int i = 0; i < warmUps; i++) {
        client.get("warm");
      }
      if (afterHangUp) {
        gateway.awaitHangUp();
        time.advance(Duration.ofSeconds(1));
      }
      checkOutcome(form, client, creation);
      checkGateway(gateway, creation);
      assertThat(time.pauses()).as("pauses").isEqualTo(pauses);
      assertThat(bodies.count()).as("bodies left open").isZero();
      assertThat(pool.connectionCount() - pool.idleConnectionCount())
          .as("connections left in use")
          .isZero();
      pool.evictAll();
    }
  }

  private ReplicateClientBuilder builder(Form form, OkHttpClient.Builder own) {
    ReplicateClientBuilder builder = ReplicateClient.builder();
    if (http != null) {
      return builder.okHttpClient(http.apply(own).build());
    }
    return form == Form.BLOCKING_ON_OWN_CONNECTIONS ? builder : builder.okHttpClient(own.build());
  }

  private void checkOutcome(Form form, ReplicateClient client, Creation creation) throws Exception {
    Prediction prediction;
    try {
      prediction = form.call(verb, client, creation);
    } catch (ReplicateException e) {
      assertThat(e).as("outcome").isExactlyInstanceOf(kind == null ? Void.class : kind);
      assertThat(everythingOf(e)).doesNotContain(KEY, KEY.replace("/", "\\/"));
      assertTextIsClean(e);
      assertThat(e.predictionMayExist()).as("predictionMayExist").isEqualTo(mayExist);
      failure.accept(e);
      return;
    }
    assertThat(kind).as("the failure in whose place came " + prediction).isNull();
    value.accept(prediction);
  }

  private void checkGateway(FaultyGateway gateway, Creation creation) throws InterruptedException {
    gateway.awaitRequests(requests + warmUps);
    assertThat(gateway.received()).as("requests").hasSize(requests + warmUps);
    assertThat(gateway.creates()).as("creates").isEqualTo(creates);
    assertThat(gateway.received())
        .extracting(request -> request.headers().get("Authorization"))
        .allMatch(("Bearer " + KEY)::equals);
    assertThat(gateway.received())
        .filteredOn(Received::creates)
        .allMatch(request -> request.path().endsWith(creation.path()))
        .allMatch(request -> request.body().contains("falling petals"));
    if (connections >= 0) {
      assertThat(gateway.connections()).as("connections").isEqualTo(connections);
    }
  }

  /** Every text that a caller can get out of an exception. */
  private static String everythingOf(ReplicateException failed) {
    StringWriter texts = new StringWriter();
    failed.printStackTrace(new PrintWriter(texts, true));
    texts.append(failed.predictionId());
    if (failed instanceof PredictionUnsuccessfulException unsuccessful) {
      texts.append("" + unsuccessful.lastLogLines());
    }
    responseOf(failed)
        .forEach(
            response -> {
              texts.append(response.body() + response.headers().toMultimap());
              texts.append(response + " " + response.requestId());
              texts.append(response.message() + response.type());
              texts.append(response.code() + response.invalidFields());
            });
    return texts.toString();
  }

  /** What a server says is one line in each message, without characters that nobody sees. */
  private static void assertTextIsClean(Throwable failed) {
    assertThat(failed.toString())
        .as("message")
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
    assertThat(failed.toString()).as("message").doesNotContain("x".repeat(501));
    for (Throwable suppressed : failed.getSuppressed()) {
      assertTextIsClean(suppressed);
    }
    if (failed.getCause() != null) {
      assertTextIsClean(failed.getCause());
    }
  }

  private static Stream<ErrorResponse> responseOf(ReplicateException failed) {
    if (failed instanceof HttpStatusException status) {
      return Stream.of(status.response());
    }
    return failed instanceof UnexpectedResponseException unexpected
        ? Stream.of(unexpected.response())
        : Stream.of();
  }

  @Override
  public String toString() {
    return verb.name().toLowerCase(Locale.ROOT) + ": " + name;
  }
}
