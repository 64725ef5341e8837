package dev.replicategateway.client;

import dev.replicategateway.client.api.FilesApi;
import dev.replicategateway.client.api.PredictionsApi;
import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.CallContext.Effect;
import dev.replicategateway.client.internal.BearerKeyInterceptor;
import dev.replicategateway.client.internal.ErrorSafeConverterFactory;
import dev.replicategateway.client.internal.ExchangeCallFactory;
import dev.replicategateway.client.internal.HttpPipeline;
import dev.replicategateway.client.internal.Redaction;
import dev.replicategateway.client.internal.RequestSlots;
import dev.replicategateway.client.internal.ResponseRecordingInterceptor;
import dev.replicategateway.client.model.ApiClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** What all calls of a client share: HTTP, time, threads, and what is under way. */
final class ClientRuntime {
  static final String LISTING = "Listing predictions";

  private static final int THREADS_FOR_CALLERS = 16;

  private static final Duration PULSE = Duration.ofSeconds(1);

  final HttpUrl baseUrl;
  final Redaction redaction = new Redaction();
  final OkHttpClient http;

  /** For output files, which lie on other hosts: it knows no key and follows redirects. */
  final OkHttpClient files;

  /** For streams of output, each of which has a thread while it is open. */
  final OkHttpClient streams;

  final long maxEventBytes;
  final Retrofit retrofit;
  final PredictionsApi predictions;
  final Duration uploadTimeout;
  final Clock clock;
  final DoubleSupplier random;
  final Duration cancelling;

  private final @Nullable Sleeper sleeper;
  private final boolean ownsConnections;

  private final boolean mayBlock;

  final RequestSlots slots;

  /** For the requests of each dispatcher, which never runs more at once. */
  private final ExecutorService requests;

  private final ExecutorService downloads;
  private final ExecutorService streaming;

  /**
   * For callers' code, of which so much runs at once; where a thread waits for a future, as each
   * call of this client does, another takes its place.
   */
  private final ForkJoinPool callers;

  private final ScheduledThreadPoolExecutor timer;
  private final AtomicBoolean hasPulse = new AtomicBoolean();

  private final Set<Operation<?>> underWay = ConcurrentHashMap.newKeySet();
  private final Set<Runnable> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean isClosed = new AtomicBoolean();

  ClientRuntime(HttpUrl baseUrl, HttpSettings settings, TimeSettings time) {
    this.baseUrl = baseUrl;
    this.clock = time.clock;
    this.random = time.random;
    this.cancelling = time.cancelling;
    this.sleeper = time.sleeper;
    this.ownsConnections = settings.okHttpClient == null;
    this.mayBlock = ownsConnections && settings.isKeyFixed;
    this.slots = new RequestSlots(settings.maxConcurrentRequests);
    this.requests = threads(settings.maxConcurrentRequests, "request");
    this.downloads = threads(settings.maxConcurrentRequests, "download");
    this.streaming = Executors.newCachedThreadPool(daemons("stream"));
    this.callers = threadsForCallers();
    this.timer = new ScheduledThreadPoolExecutor(1, daemons("timer"));
    this.timer.setRemoveOnCancelPolicy(true);
    HttpPipeline pipeline = new HttpPipeline(settings.userAgent, clock, isClosed);
    this.http =
        pipeline.forGateway(
            settings.forGateway(requests),
            new ResponseRecordingInterceptor(settings.maxResponseBytes, settings.maxResponseValues),
            settings.key == null
                ? null
                : new BearerKeyInterceptor(settings.key, baseUrl, redaction));
    this.files = pipeline.forFiles(settings.forFiles(downloads));
    this.streams = pipeline.forStreams(settings.forStreams(streaming));
    this.maxEventBytes = settings.maxResponseBytes;
    this.retrofit =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .callFactory(
                new ExchangeCallFactory(
                    http,
                    redaction,
                    settings.userAgent,
                    request -> settings.apiPath.locate(request, baseUrl)))
            .addConverterFactory(new ErrorSafeConverterFactory(ApiClient.converters()))
            .build();
    this.predictions = retrofit.create(PredictionsApi.class);
    this.uploadTimeout = settings.uploadTimeout;
  }

  /** Made when it is used: most clients keep no files, and it costs a fresh JVM milliseconds. */
  FilesApi filesApi() {
    return retrofit.create(FilesApi.class);
  }

  /** What a call is about that creates a prediction. */
  CallContext creating(String action) {
    return CallContext.of(action, Effect.CREATES, redaction);
  }

  /** What a call is about that concerns a prediction which exists. */
  CallContext reading(String action, @Nullable String id) {
    return CallContext.of(action, Effect.READS, redaction).about(id);
  }

  /** What a call is about that lists predictions. */
  CallContext listing() {
    return CallContext.of(LISTING, Effect.LISTS, redaction);
  }

  /** What a call is about that uploads a file. */
  CallContext storing(String name) {
    return CallContext.of("Uploading " + name, Effect.STORES, redaction);
  }

  /** What a call is about that brings a file from elsewhere. */
  CallContext downloading(String action) {
    return CallContext.of(action, Effect.READS, redaction);
  }

  /** Keeps what a caller has open, so that {@link #close} closes it. */
  void keepOpen(Runnable closing) {
    open.add(closing);
    if (isClosed.get()) {
      closing.run();
    }
  }

  void forget(Runnable closing) {
    open.remove(closing);
  }

  /** Notes what is under way, so that {@link #close} ends it. */
  void remember(Operation<?> operation) {
    underWay.add(operation);
  }

  void forget(Operation<?> operation) {
    underWay.remove(operation);
  }

  /**
   * Whether a thread may send a request by itself: nothing can hold it up that cancelling the call
   * does not end, such as a caller's interceptor or key supplier, or the resolution of a name. A
   * thread of a fork-join pool is better off waiting, which its pool notices.
   */
  boolean mayBlock() {
    return mayBlock
        && !(Thread.currentThread() instanceof ForkJoinWorkerThread)
        && slots.taken() < http.connectionPool().connectionCount();
  }

  boolean isClosed() {
    return isClosed.get();
  }

  /**
   * Proceeds with what a caller waits for, unless it has ended. Whatever is thrown ends it: nothing
   * else would, and the caller would wait for ever.
   */
  void proceed(Operation<?> operation, Runnable next) {
    try {
      if (!operation.isDone()) {
        next.run();
      }
    } catch (Throwable e) {
      fail(operation, e);
    }
  }

  /** Proceeds after a pause. */
  void pause(Operation<?> operation, Duration pause, Runnable next) {
    AtomicBoolean isOver = new AtomicBoolean();
    Runnable once =
        () -> {
          // A second request must not follow from a sleeper that runs its task twice.
          if (isOver.compareAndSet(false, true)) {
            proceed(operation, next);
          }
        };
    if (sleeper == null) {
      ScheduledFuture<?> unused = schedule(operation, pause, once);
    } else {
      sleeper.after(pause, once);
    }
  }

  /**
   * Proceeds after a time, whatever holds up the rest: requests that wait their turn have no
   * timeout yet. It is real time, which no {@link Sleeper} shortens.
   *
   * @return the alarm, which ends with the operation in any case; null where that has ended
   */
  @Nullable ScheduledFuture<?> alarm(Operation<?> operation, Duration time, Runnable next) {
    ScheduledFuture<?> alarm = schedule(operation, time, () -> proceed(operation, next));
    if (alarm != null) {
      operation.keepAlarm(alarm);
    }
    return alarm;
  }

  /** Runs what is or calls a caller's code, on a thread for that. */
  void callBack(Operation<?> operation, Runnable callersCode) {
    try {
      callers.execute(() -> proceed(operation, callersCode));
    } catch (RejectedExecutionException e) {
      // The threads have ended with the client.
      operation.completeExceptionally(operation.closedFailure());
    }
  }

  <T> void complete(Operation<T> operation, T value) {
    end(operation, () -> operation.complete(value));
  }

  void fail(Operation<?> operation, Throwable failure) {
    end(operation, () -> operation.completeExceptionally(failure));
  }

  /** Ends an operation on a thread for callers' code: what they do then may block. */
  private void end(Operation<?> operation, Runnable ending) {
    if (operation.isAwaited()) {
      // Nothing but the caller's thread goes on then.
      ending.run();
      return;
    }
    try {
      callBack(operation, ending);
    } catch (Throwable e) {
      // No thread could be had; better here than never.
      ending.run();
    }
  }

  /** The time until a deadline, at least zero. */
  Duration timeLeft(Instant deadline) {
    Duration left = Duration.between(clock.instant(), deadline);
    return left.isNegative() ? Duration.ZERO : left;
  }

  void close() {
    isClosed.set(true);
    for (Operation<?> operation : underWay) {
      operation.completeExceptionally(operation.closedFailure());
    }
    open.forEach(Runnable::run);
    http.dispatcher().cancelAll();
    timer.shutdownNow();
    requests.shutdown();
    downloads.shutdown();
    streaming.shutdown();
    callers.shutdown();
    if (ownsConnections) {
      http.connectionPool().evictAll();
      files.connectionPool().evictAll();
    }
  }

  /** Null where the timer has ended with the client, and the operation with it. */
  private @Nullable ScheduledFuture<?> schedule(
      Operation<?> operation, Duration delay, Runnable task) {
    try {
      if (delay.compareTo(PULSE) > 0) {
        scheduleNextPulse();
      }
      return timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      operation.completeExceptionally(operation.closedFailure());
      return null;
    }
  }

  /**
   * Keeps a task that does nothing before all alarms while calls are made. A task that comes first
   * wakes the timer's thread: without the pulse each call would, for alarms that it cancels a
   * moment later.
   */
  private void scheduleNextPulse() {
    if (hasPulse.compareAndSet(false, true)) {
      ScheduledFuture<?> unused =
          timer.schedule(() -> hasPulse.set(false), PULSE.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private static ExecutorService threads(int most, String name) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            most, most, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons(name));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static ForkJoinPool threadsForCallers() {
    AtomicInteger count = new AtomicInteger();
    ForkJoinPool.ForkJoinWorkerThreadFactory factory =
        pool -> {
          ForkJoinWorkerThread thread = new CallersThread(pool);
          thread.setName("replicate-gateway-caller-" + count.incrementAndGet());
          return thread;
        };
    try {
      return new ForkJoinPool(
          THREADS_FOR_CALLERS,
          factory,
          null,
          true,
          0,
          Short.MAX_VALUE,
          THREADS_FOR_CALLERS,
          null,
          60,
          TimeUnit.SECONDS);
    } catch (NoSuchMethodError e) {
      // Android 8.0 has this one alone, which keeps fewer threads for code that blocks.
      return new ForkJoinPool(THREADS_FOR_CALLERS, factory, null, true);
    }
  }

  private static final class CallersThread extends ForkJoinWorkerThread {
    CallersThread(ForkJoinPool pool) {
      super(pool);
    }
  }

  private static ThreadFactory daemons(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "replicate-gateway-" + name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
