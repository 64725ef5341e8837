package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.api.FilesApi;
import dev.replicategateway.client.api.PredictionsApi;
import dev.replicategateway.client.model.ApiClient;
import dev.replicategateway.client.model.ModelPredictionRequest;
import dev.replicategateway.client.model.PredictionInput;
import dev.replicategateway.client.model.PredictionListSource;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.model.Secrets;
import dev.replicategateway.client.model.WebhookEvent;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.Call;
import retrofit2.Invocation;
import retrofit2.Retrofit;

/**
 * Every operation, through the generated interfaces and through the client, at a server that nobody
 * here wrote and that refuses what breaks the contract it was given: {@code
 * -Dgateway.under.test=http://127.0.0.1:4010}, and {@code -Dgateway.api.path=v1} where its
 * operations are not at {@code replicate/v1}.
 */
@EnabledIfSystemProperty(
    named = EveryOperationTest.GATEWAY,
    matches = ".+",
    disabledReason = "names the server to call")
class EveryOperationTest {
  static final String GATEWAY = "gateway.under.test";

  private static final String API_PATH = System.getProperty("gateway.api.path", "replicate/v1");
  private static final String CONTRACTS_PATH = "/replicate/v1/";
  private static final String ID = "w44zs9cet5rmc0cqzp49gpkhf8";
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2025-01-15T12:03:40.5+02:00");
  private static final PredictionInput INPUT =
      PredictionInput.of(Map.of("prompt", "petals", "scale", 0.5, "hd", true));
  private static final ModelPredictionRequest BY_NAME =
      ModelPredictionRequest.builder()
          .input(INPUT)
          .webhook(URI.create("https://example.org/events"))
          .webhookEventsFilter(List.of(WebhookEvent.START, WebhookEvent.COMPLETED))
          .build();
  private static final PredictionRequest BY_VERSION =
      PredictionRequest.builder()
          .version(
              "lucataco/animate-diff:beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f")
          .input(INPUT)
          .build();

  /** The methods of the generated interfaces that were called. */
  private static final Set<String> CALLED = new HashSet<>();

  private final HttpUrl baseUrl = HttpUrl.get(System.getProperty(GATEWAY, "http://localhost/"));
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .addInterceptor(EveryOperationTest::atApiPath)
          .addNetworkInterceptor(new Secrets(baseUrl).bearer("bearerAuth", () -> "any"))
          .build();
  private final Retrofit retrofit =
      new Retrofit.Builder()
          .baseUrl(baseUrl)
          .client(http)
          .addConverterFactory(ApiClient.strictConverters())
          .build();
  private final PredictionsApi predictions = retrofit.create(PredictionsApi.class);
  private final FilesApi files = retrofit.create(FilesApi.class);
  private final ReplicateClient client =
      ReplicateClient.builder()
          .baseUrl(baseUrl.toString())
          .apiPath(API_PATH)
          .apiKey("any")
          .retryPolicy(RetryPolicy.none())
          .build();

  @AfterEach
  void stop() {
    client.close();
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }

  @AfterAll
  static void noOperationIsLeftOut() {
    assertThat(CALLED)
        .containsAll(
            Stream.of(PredictionsApi.class, FilesApi.class)
                .flatMap(operations -> Arrays.stream(operations.getMethods()))
                .map(Method::getName)
                .toList());
  }

  @Test
  void createsByVersion() throws IOException {
    assertAnswered(predictions.createPrediction(BY_VERSION));
    assertAnswered(predictions.createPrediction(BY_VERSION, "wait=60", "1h30m45s"));
  }

  @Test
  void createsByModel() throws IOException {
    assertAnswered(predictions.createModelPrediction("meta", "llama-3.1", BY_NAME));
    assertAnswered(predictions.createModelPrediction("meta", "llama-3.1", BY_NAME, "wait", "30"));
  }

  @Test
  void createsByDeployment() throws IOException {
    assertAnswered(predictions.createDeploymentPrediction("acme", "my-app", BY_NAME));
    assertAnswered(
        predictions.createDeploymentPrediction("acme", "my-app", BY_NAME, "wait=1", "5m"));
  }

  @Test
  void readsAndCancels() throws IOException {
    assertAnswered(predictions.getPrediction(ID));
    assertAnswered(predictions.cancelPrediction(ID));
  }

  @Test
  void lists() throws IOException {
    assertAnswered(predictions.listPredictions());
    assertAnswered(
        predictions.listPredictions(TIME, TIME.plusDays(1), PredictionListSource.WEB, "cD0y"));
  }

  // Prism takes a part of JSON for a string and refuses it, so no metadata is sent.
  @Test
  void uploads() throws IOException {
    assertAnswered(files.uploadFile(octets()));
    assertAnswered(files.uploadFile(octets(), "hafen ü.png", "image/png", null));
  }

  @Test
  void readsAndDeletesAFile() throws IOException {
    assertAnswered(files.getFile(ID));
    assertAnswered(files.deleteFile(ID));
  }

  @ParameterizedTest
  @EnumSource
  void clientCreates(Creation creation) {
    client.create(creation.prediction());
    client.create(
        creation
            .prediction()
            .withServerWait(Duration.ofSeconds(60))
            .withCancelAfter(Duration.ofSeconds(5_445)));
  }

  @Test
  void clientReadsAndCancels() {
    assertThat(client.get(ID).getId()).isNotBlank();
    assertThat(client.cancel(ID).getStatus()).isNotNull();
  }

  @Test
  void clientLists() {
    PredictionQuery query =
        PredictionQuery.builder()
            .createdAfter(TIME)
            .createdBefore(TIME.plusDays(1))
            .source(PredictionListSource.WEB)
            .cursor("cD0y")
            .build();

    assertThat(client.list().limit(1)).hasSize(1);
    assertThat(client.listAsync(query).join().getResults()).isNotEmpty();
  }

  @Test
  void clientUploads(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("hafen ü.png"), new byte[70_000]);

    assertThat(client.upload(file).getId()).isNotBlank();
  }

  private static MultipartBody.Part octets() {
    return MultipartBody.Part.createFormData(
        "content",
        "harbour.png",
        RequestBody.create(
            ByteString.decodeHex("89504e470d0a1a0a00ff"), MediaType.get("image/png")));
  }

  private static void assertAnswered(Call<?> call) throws IOException {
    CALLED.add(call.request().tag(Invocation.class).method().getName());
    retrofit2.Response<?> response = call.execute();

    assertThat(response.errorBody() == null ? "" : response.errorBody().string())
        .as(call.request().toString())
        .isEmpty();
    assertThat(response.isSuccessful()).isTrue();
  }

  private static Response atApiPath(okhttp3.Interceptor.Chain chain) throws IOException {
    HttpUrl url = chain.request().url();
    String moved =
        url.encodedPath().replace(CONTRACTS_PATH, API_PATH.isEmpty() ? "/" : "/" + API_PATH + "/");
    return chain.proceed(
        chain.request().newBuilder().url(url.newBuilder().encodedPath(moved).build()).build());
  }
}
