package dev.replicategateway.client;

import dev.replicategateway.client.api.FilesApi;
import dev.replicategateway.client.api.PredictionsApi;
import dev.replicategateway.client.error.CallInterruptedException;
import dev.replicategateway.client.error.ConnectionException;
import dev.replicategateway.client.error.NextPageException;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.error.StreamException;
import dev.replicategateway.client.error.UploadException;
import dev.replicategateway.client.file.DataUri;
import dev.replicategateway.client.model.ApiClient;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionPage;
import dev.replicategateway.client.model.PredictionRequest;
import dev.replicategateway.client.model.UploadedFile;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/**
 * A client for one gateway: it creates predictions, follows them to their end, and saves their
 * files. Thread-safe; one instance serves a whole process. {@link #close()} releases everything.
 *
 * <p>A prediction costs money, so a request to create one is retried only if it is certain that the
 * first one had no effect; the whole table is at {@link RetryPolicy}. If that is not certain, the
 * call fails and {@link ReplicateException#predictionMayExist()} is true.
 *
 * <p>The key goes to the base URL's scheme, host and port and nowhere else. Redirects are not
 * followed, because a gateway that redirects is not the one you named.
 *
 * <p>Each verb has a blocking and an asynchronous variant. The blocking one can be interrupted,
 * which throws {@link CallInterruptedException}. The one that ends in {@code Async} blocks no
 * thread; cancelling its future stops the request and the polling, and the prediction keeps
 * running. Both fail with a {@link ReplicateException}; an invalid argument throws {@link
 * IllegalArgumentException} at once.
 */
public final class ReplicateClient implements AutoCloseable {
  /**
   * The environment variable that {@link ReplicateClientBuilder#fromEnv()} reads the base URL from.
   */
  public static final String BASE_URL_VARIABLE = "REPLICATE_BASE_URL";

  /** The environment variable that {@link ReplicateClientBuilder#fromEnv()} reads the path from. */
  public static final String API_PATH_VARIABLE = "REPLICATE_API_PATH";

  /**
   * The environment variable that {@link ReplicateClientBuilder#fromEnv()} reads the key of
   * Replicate itself from, and that of no gateway.
   */
  public static final String API_TOKEN_VARIABLE = "REPLICATE_API_TOKEN";

  /**
   * The environment variable that {@link ReplicateClientBuilder#fromEnv()} reads the key of a
   * gateway from, and never that of Replicate itself.
   */
  public static final String API_KEY_VARIABLE = "REPLICATE_API_KEY";

  private final ClientRuntime runtime;
  private final Predictions predictions;
  private final RetryPolicy retryPolicy;
  private final WaitOptions waitOptions;

  ReplicateClient(ClientRuntime runtime, RetryPolicy retryPolicy, WaitOptions waitOptions) {
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
  public static ReplicateClientBuilder builder() {
    return new ReplicateClientBuilder();
  }

  /**
   * A client for the gateway that the environment names: {@value #BASE_URL_VARIABLE}, {@value
   * #API_KEY_VARIABLE} if the gateway wants a key, and {@value #API_PATH_VARIABLE} if it has
   * another path; as {@link ReplicateClientBuilder#fromEnv()} reads them.
   *
   * @return the client
   * @throws IllegalArgumentException if the base URL is missing or one of them breaks a rule of
   *     {@link ReplicateClientBuilder}
   */
  public static ReplicateClient fromEnv() {
    return builder().fromEnv().build();
  }

  /**
   * Creates a prediction.
   *
   * @param request the model version and its input
   * @return the prediction, usually before it has finished; each of its properties may be missing,
   *     its id included
   * @throws ReplicateException if there is no prediction to return
   */
  public Prediction create(PredictionRequest request) {
    return create(NewPrediction.ofVersion(request));
  }

  /**
   * Creates a prediction by a version, a model's name or a deployment's name.
   *
   * @param prediction what to create, and how
   * @return the prediction, usually before it has finished; each of its properties may be missing,
   *     its id included
   * @throws ReplicateException if there is no prediction to return
   */
  public Prediction create(NewPrediction prediction) {
    return predictions.create(prediction).await();
  }

  /**
   * Creates a prediction without blocking.
   *
   * @param request the model version and its input
   * @return what {@link #create(PredictionRequest)} returns or throws
   */
  public CompletableFuture<Prediction> createAsync(PredictionRequest request) {
    return createAsync(NewPrediction.ofVersion(request));
  }

  /**
   * Creates a prediction by a version, a model's name or a deployment's name, without blocking.
   *
   * @param prediction what to create, and how
   * @return what {@link #create(NewPrediction)} returns or throws
   */
  public CompletableFuture<Prediction> createAsync(NewPrediction prediction) {
    return predictions.create(prediction).begin();
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
   * Lists all predictions of the account, newest first.
   *
   * @return what {@link #list(PredictionQuery)} returns
   */
  public Stream<Prediction> list() {
    return list(PredictionQuery.all());
  }

  /**
   * Lists predictions, newest first. No gateway documents listing; those without it answer 404 or
   * 405.
   *
   * <p>The stream reads a page of up to 100 predictions when the first of them is asked for, which
   * blocks; with {@link Stream#limit} no page is read beyond that. Each page is retried by itself.
   * The stream throws a {@link ReplicateException} where a page cannot be read, a {@link
   * NextPageException} among them, after it has given everything that came before; it needs no
   * closing.
   *
   * @param query which predictions, and where the list begins
   * @return the predictions, of which none has been read yet; each of their properties may be
   *     missing
   */
  public Stream<Prediction> list(PredictionQuery query) {
    return predictions.list(query);
  }

  /**
   * Reads one page of a list of predictions without blocking. {@link PredictionQuery#after} makes
   * the query for the page that follows.
   *
   * @param query which predictions, and where the page begins
   * @return the page, or a {@link ReplicateException} where it cannot be read
   */
  public CompletableFuture<PredictionPage> listAsync(PredictionQuery query) {
    return predictions.page(query).begin();
  }

  /**
   * Cancels a prediction. No gateway documents cancellation; those without it answer 404 or 405.
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
   * @param options the longest time to wait, the pace, and a listener
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
   * @param options the longest time to wait, the pace, and a listener
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
   * @param options the longest time to wait once it is created, the pace, and a listener
   * @return the prediction, succeeded
   * @throws ReplicateException if it was not created, ends otherwise, or its state cannot be read
   */
  public Prediction run(PredictionRequest request, WaitOptions options) {
    return run(NewPrediction.ofVersion(request), options);
  }

  /**
   * Creates a prediction by a version, a model's name or a deployment's name, and waits for it to
   * succeed, as the client's {@link WaitOptions} say.
   *
   * @param prediction what to create, and how
   * @return the prediction, succeeded
   * @throws ReplicateException if it was not created, ends otherwise, or its state cannot be read
   */
  public Prediction run(NewPrediction prediction) {
    return run(prediction, waitOptions);
  }

  /**
   * Creates a prediction by a version, a model's name or a deployment's name, and waits for it to
   * succeed.
   *
   * @param prediction what to create, and how
   * @param options the longest time to wait once the gateway has answered, the pace, and a listener
   * @return the prediction, succeeded
   * @throws ReplicateException if it was not created, ends otherwise, or its state cannot be read
   */
  public Prediction run(NewPrediction prediction, WaitOptions options) {
    return predictions.run(prediction, options).await();
  }

  /**
   * Creates a prediction and waits for it to succeed without blocking, as the client's {@link
   * WaitOptions} say. Cancelling the future yields no id; to be able to cancel the prediction then,
   * use {@link #createAsync(PredictionRequest)} and {@link #awaitAsync(String)}, or a {@link
   * PredictionListener}.
   *
   * @param request the model version and its input
   * @return what {@link #run(PredictionRequest)} returns or throws
   */
  public CompletableFuture<Prediction> runAsync(PredictionRequest request) {
    return runAsync(request, waitOptions);
  }

  /**
   * Creates a prediction and waits for it to succeed without blocking.
   *
   * @param request the model version and its input
   * @param options the longest time to wait once it is created, the pace, and a listener
   * @return what {@link #run(PredictionRequest, WaitOptions)} returns or throws
   */
  public CompletableFuture<Prediction> runAsync(PredictionRequest request, WaitOptions options) {
    return runAsync(NewPrediction.ofVersion(request), options);
  }

  /**
   * Creates a prediction by a version, a model's name or a deployment's name, and waits for it to
   * succeed without blocking, as the client's {@link WaitOptions} say.
   *
   * @param prediction what to create, and how
   * @return what {@link #run(NewPrediction)} returns or throws
   */
  public CompletableFuture<Prediction> runAsync(NewPrediction prediction) {
    return runAsync(prediction, waitOptions);
  }

  /**
   * Creates a prediction by a version, a model's name or a deployment's name, and waits for it to
   * succeed without blocking.
   *
   * @param prediction what to create, and how
   * @param options the longest time to wait once the gateway has answered, the pace, and a listener
   * @return what {@link #run(NewPrediction, WaitOptions)} returns or throws
   */
  public CompletableFuture<Prediction> runAsync(NewPrediction prediction, WaitOptions options) {
    return predictions.run(prediction, options).begin();
  }

  /**
   * Reads a prediction's output as it comes, from its {@code urls.stream}, which a model that
   * streams has; most language models do.
   *
   * <p>The stream is on another host than the gateway, and no key is sent to it. A connection that
   * breaks, or that the server ends after its 30 seconds, is followed by another one that goes on
   * behind the last piece, as often as the {@link RetryPolicy} allows without a new piece; no piece
   * comes twice. The stream ends as the prediction does: if it fails or is canceled, reading throws
   * a {@link PredictionUnsuccessfulException} whose prediction has the id, the status, the error
   * and, as its output, what was received. Anything else that keeps it from its end is a {@link
   * StreamException}; the prediction can still be awaited.
   *
   * @param prediction a prediction that was just created
   * @return the output, to be read by one thread and closed
   * @throws IllegalArgumentException if the prediction has no {@code urls.stream}
   * @throws ReplicateException if the client is closed
   */
  public PredictionStream stream(Prediction prediction) {
    PredictionStream stream = new PredictionStream();
    return stream.begin(predictions.stream(prediction, stream::put));
  }

  /**
   * Receives a prediction's output as it comes, without blocking. It is a listener and no {@code
   * Flow.Publisher}, as everywhere in this client: a slow listener slows the server down, which is
   * all that a subscription would have to ask for.
   *
   * @param prediction a prediction that was just created
   * @param listener called with each piece, on a thread of this stream alone
   * @return null when the output has come to its good end, or what reading {@link #stream} throws;
   *     cancelling it ends the stream, and the prediction runs on
   * @throws IllegalArgumentException if the prediction has no {@code urls.stream}
   */
  public CompletableFuture<Void> streamAsync(Prediction prediction, OutputListener listener) {
    Objects.requireNonNull(listener, "listener");
    return predictions.stream(prediction, listener::onOutput).begin();
  }

  /**
   * Uploads a file, whose URL is then the input of any number of predictions until it expires:
   *
   * <pre>{@code
   * UploadedFile file = client.upload(Path.of("harbour.mp4"));
   * client.run(
   *     PredictionRequest.builder()
   *         .version("…")
   *         .input(PredictionInput.of(Map.of("video", file.getUrls().getGet())))
   *         .build());
   * }</pre>
   *
   * <p>The file is sent as it is read from the disk and is never in memory as a whole. A small one
   * needs no upload, see {@link DataUri}. No gateway documents uploads; those without them answer
   * 404 or 405.
   *
   * <p>It is retried only where nothing can have been stored: on 429, on 503 with a time to wait,
   * and where not a byte left. After any other failure the file may be stored, as {@link
   * ConnectionException#requestMayHaveArrived()} and the message tell; {@link
   * ReplicateException#predictionMayExist()} is false.
   *
   * @param file a file of 1 byte to less than 100 MiB, with a name of at most 255 bytes
   * @return what is known of the stored file; its URL is {@code getUrls().getGet()}
   * @throws ReplicateException if it was not stored, or nobody can tell; an {@link UploadException}
   *     if it could not be read to its end
   * @throws IllegalArgumentException if it is missing, cannot be read, is empty, too large or a
   *     folder, or its name is too long; nothing is sent then
   */
  public UploadedFile upload(Path file) {
    return upload(file, (done, total) -> {});
  }

  /**
   * Uploads a file and reports on the way.
   *
   * @param file a file of 1 byte to less than 100 MiB, with a name of at most 255 bytes
   * @param listener called with the progress, on a thread of the HTTP client
   * @return what {@link #upload(Path)} returns
   * @throws ReplicateException as {@link #upload(Path)} does
   * @throws IllegalArgumentException as {@link #upload(Path)} does
   */
  public UploadedFile upload(Path file, UploadListener listener) {
    return predictions.upload(new UploadSource(file, listener)).await();
  }

  /**
   * Uploads a file without blocking, except that its first bytes are read at once.
   *
   * @param file a file of 1 byte to less than 100 MiB, with a name of at most 255 bytes
   * @return what {@link #upload(Path)} returns or throws
   * @throws IllegalArgumentException as {@link #upload(Path)} does
   */
  public CompletableFuture<UploadedFile> uploadAsync(Path file) {
    return uploadAsync(file, (done, total) -> {});
  }

  /**
   * Uploads a file and reports on the way, without blocking, except that its first bytes are read
   * at once.
   *
   * @param file a file of 1 byte to less than 100 MiB, with a name of at most 255 bytes
   * @param listener called with the progress, on a thread of the HTTP client
   * @return what {@link #upload(Path)} returns or throws
   * @throws IllegalArgumentException as {@link #upload(Path)} does
   */
  public CompletableFuture<UploadedFile> uploadAsync(Path file, UploadListener listener) {
    return predictions.upload(new UploadSource(file, listener)).begin();
  }

  /**
   * Saves an output file. No key is sent. The file is written beside the target and moved into
   * place when it is whole.
   *
   * @param file where the file is: an http, https or data URI
   * @param target where to save it; missing folders are created, an existing file is replaced
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
   * @param target where to save it; missing folders are created, an existing file is replaced
   * @param listener called with the progress, on a thread of the HTTP client
   * @return the target
   * @throws ReplicateException if it cannot be saved
   * @throws IllegalArgumentException if the URI has another scheme
   */
  public Path download(URI file, Path target, DownloadListener listener) {
    return predictions.download(file, DownloadTarget.file(target, listener)).await();
  }

  /**
   * Saves an output file without blocking.
   *
   * @param file where the file is: an http, https or data URI
   * @param target where to save it; missing folders are created, an existing file is replaced
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
   * @param target where to save it; missing folders are created, an existing file is replaced
   * @param listener called with the progress, on a thread of the HTTP client
   * @return what {@link #download(URI, Path, DownloadListener)} returns or throws
   * @throws IllegalArgumentException if the URI has another scheme
   */
  public CompletableFuture<Path> downloadAsync(URI file, Path target, DownloadListener listener) {
    return predictions.download(file, DownloadTarget.file(target, listener)).begin();
  }

  /**
   * Writes an output file to a stream. No key is sent. The stream is flushed at the end and left
   * open.
   *
   * <p>It is retried as long as nothing has been written to the stream. After that, what was
   * written stays written.
   *
   * @param file where the file is: an http, https or data URI
   * @param target where it is written, on a thread of the HTTP client; an {@link
   *     java.io.IOException} of it becomes the cause of a {@link ReplicateException}, anything else
   *     that it throws reaches the caller
   * @return the bytes that were written
   * @throws ReplicateException if it cannot be written to its end
   * @throws IllegalArgumentException if the URI has another scheme
   */
  public long download(URI file, OutputStream target) {
    return download(file, target, (done, total) -> {});
  }

  /**
   * Writes an output file to a stream and reports on the way.
   *
   * @param file where the file is: an http, https or data URI
   * @param target where it is written, as {@link #download(URI, OutputStream)} says
   * @param listener called with the progress, on a thread of the HTTP client
   * @return the bytes that were written
   * @throws ReplicateException if it cannot be written to its end
   * @throws IllegalArgumentException if the URI has another scheme
   */
  public long download(URI file, OutputStream target, DownloadListener listener) {
    return predictions.download(file, DownloadTarget.stream(target, listener)).await();
  }

  /**
   * Writes an output file to a stream without blocking.
   *
   * @param file where the file is: an http, https or data URI
   * @param target where it is written, as {@link #download(URI, OutputStream)} says
   * @return what {@link #download(URI, OutputStream)} returns or throws
   * @throws IllegalArgumentException if the URI has another scheme
   */
  public CompletableFuture<Long> downloadAsync(URI file, OutputStream target) {
    return downloadAsync(file, target, (done, total) -> {});
  }

  /**
   * Writes an output file to a stream and reports on the way, without blocking.
   *
   * @param file where the file is: an http, https or data URI
   * @param target where it is written, as {@link #download(URI, OutputStream)} says
   * @param listener called with the progress, on a thread of the HTTP client
   * @return what {@link #download(URI, OutputStream, DownloadListener)} returns or throws
   * @throws IllegalArgumentException if the URI has another scheme
   */
  public CompletableFuture<Long> downloadAsync(
      URI file, OutputStream target, DownloadListener listener) {
    return predictions.download(file, DownloadTarget.stream(target, listener)).begin();
  }

  /**
   * Opens an output file, which is then read straight from its connection. No key is sent. It is
   * retried until the content begins; a connection that breaks later throws an {@link
   * java.io.IOException} from the stream, which never ends early in silence.
   *
   * @param file where the file is: an http, https or data URI
   * @return the content; closing it closes the connection, and closing the client ends it. It has
   *     {@link ReplicateClientBuilder#downloadTimeout} to be read
   * @throws ReplicateException if the file cannot be opened
   * @throws IllegalArgumentException if the URI has another scheme
   */
  public InputStream open(URI file) {
    return predictions.open(file).await();
  }

  /**
   * This client with another retry policy, for one call or several. It shares everything with this
   * one; closing either closes both.
   *
   * @param policy the policy
   * @return the client
   */
  public ReplicateClient withRetryPolicy(RetryPolicy policy) {
    return new ReplicateClient(runtime, Objects.requireNonNull(policy, "policy"), waitOptions);
  }

  /**
   * The policy for retries.
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
   * The generated interface for uploaded files: uploading, describing and deleting them, each
   * request sent once.
   *
   * @return the interface, whose calls the caller executes or enqueues
   */
  public FilesApi files() {
    return runtime.filesApi();
  }

  /**
   * The Retrofit behind {@link #predictions()}, for other interfaces: those of operations that were
   * added to the contract, and your own. It converts as {@link ApiClient#converters()} does.
   *
   * <p>The key goes with every request to the base URL's origin, whatever interface it is of; also
   * where the contract says {@code security: []} of an operation, and to any other path there. For
   * what must not carry it, build a Retrofit of your own.
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
}
