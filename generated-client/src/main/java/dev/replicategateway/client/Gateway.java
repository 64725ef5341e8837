package dev.replicategateway.client;

import com.squareup.moshi.Moshi;
import dev.replicategateway.client.api.PredictionsApi;
import dev.replicategateway.client.error.CallInterruptedException;
import dev.replicategateway.client.error.ClientClosedException;
import dev.replicategateway.client.error.ReplicateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** What all calls of a client share: HTTP, time, threads, and what is under way. */
final class Gateway {
  final HttpUrl baseUrl;
  final OkHttpClient http;

  /** For output files, which lie on other hosts: it knows no key and follows redirects. */
  final OkHttpClient files;

  final Retrofit retrofit;
  final PredictionsApi predictions;
  final Clock clock;
  final DoubleSupplier random;

  private final Sleeper sleeper;
  private final boolean ownsConnections;

  /**
   * For the dispatchers, which limit themselves, and for callers' code, which may block and holds
   * up no request by that, because this has no limit.
   */
  private final ExecutorService threads;

  private final ScheduledThreadPoolExecutor timer;

  private final Set<Pending<?>> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Gateway(
      HttpUrl baseUrl,
      HttpSettings settings,
      @Nullable BearerKey key,
      Clock clock,
      @Nullable Sleeper sleeper,
      DoubleSupplier random) {
    this.baseUrl = baseUrl;
    this.clock = clock;
    this.random = random;
    this.ownsConnections = settings.okHttpClient == null;
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            60,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            daemons("worker"));
    this.timer = new ScheduledThreadPoolExecutor(1, daemons("timer"));
    this.timer.setRemoveOnCancelPolicy(true);
    this.sleeper = sleeper == null ? this::schedule : sleeper;
    this.http = settings.forGateway(threads, key);
    this.files = settings.forFiles(threads);
    this.retrofit =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .callFactory(
                request ->
                    http.newCall(request.newBuilder().tag(Exchange.class, new Exchange()).build()))
            .addConverterFactory(MoshiConverterFactory.create(new Moshi.Builder().build()))
            .validateEagerly(true)
            .build();
    this.predictions = retrofit.create(PredictionsApi.class);
  }

  /** What becomes of a request of {@link #predictions}. */
  static Exchange exchangeOf(Request request) {
    return Objects.requireNonNull(request.tag(Exchange.class));
  }

  /**
   * Begins something that a caller waits for.
   *
   * @param predictionExists whether it is about a prediction that exists already
   * @param start what begins it; what it throws reaches the caller
   * @throws ClientClosedException if the client is closed
   */
  <T> Pending<T> begin(boolean predictionExists, Consumer<Pending<T>> start) {
    Pending<T> pending = new Pending<>(predictionExists, underWay::remove);
    underWay.add(pending);
    try {
      if (closed) {
        throw new ClientClosedException(predictionExists);
      }
      start.accept(pending);
    } catch (RuntimeException | Error e) {
      pending.completeExceptionally(e);
      throw e;
    }
    return pending;
  }

  /** Goes on with what a caller waits for, unless it has ended; what goes wrong ends it. */
  void goOn(Pending<?> pending, Runnable next) {
    try {
      if (!pending.isDone()) {
        next.run();
      }
    } catch (RuntimeException | Error e) {
      fail(pending, e);
    }
  }

  /** Goes on after a pause. */
  void pause(Pending<?> pending, Duration pause, Runnable next) {
    orClosed(pending, () -> sleeper.after(pause, () -> goOn(pending, next)));
  }

  /**
   * Goes on after a time, whatever holds up the rest: requests that wait their turn have no timeout
   * yet. It is real time, which no {@link Sleeper} shortens.
   */
  void alarm(Pending<?> pending, Duration time, Runnable next) {
    orClosed(
        pending,
        () -> {
          ScheduledFuture<?> alarm =
              timer.schedule(() -> goOn(pending, next), time.toNanos(), TimeUnit.NANOSECONDS);
          CompletableFuture<?> unused =
              pending.whenComplete((value, failure) -> alarm.cancel(false));
        });
  }

  /** Runs what is or calls a caller's code, on a thread for that. */
  void callBack(Pending<?> pending, Runnable callersCode) {
    orClosed(pending, () -> threads.execute(() -> goOn(pending, callersCode)));
  }

  <T> void complete(Pending<T> pending, T value) {
    callBack(pending, () -> pending.complete(value));
  }

  void fail(Pending<?> pending, Throwable failure) {
    callBack(pending, () -> pending.completeExceptionally(failure));
  }

  /** Threads and timer end with the client. */
  private static void orClosed(Pending<?> pending, Runnable task) {
    try {
      task.run();
    } catch (RejectedExecutionException e) {
      pending.completeExceptionally(new ClientClosedException(pending.predictionMayExist()));
    }
  }

  /** The time until a deadline, at least zero; null where there is no deadline. */
  @Nullable Duration until(@Nullable Instant deadline) {
    if (deadline == null) {
      return null;
    }
    Duration left = Duration.between(clock.instant(), deadline);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Waits for what was begun.
   *
   * @param action what is waited for, as the start of a sentence
   * @throws CallInterruptedException if the thread is interrupted, which stops it
   */
  static <T> T join(Pending<T> pending, String action) {
    try {
      return pending.get();
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(action, e, pending.predictionMayExist());
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    }
  }

  private static RuntimeException rethrown(Throwable failure) {
    if (failure instanceof ReplicateException) {
      // Made on another thread; the stack that its reader knows is the caller's.
      failure.fillInStackTrace();
    }
    if (failure instanceof Error) {
      throw (Error) failure;
    }
    return (RuntimeException) failure;
  }

  void close() {
    closed = true;
    for (Pending<?> pending : underWay) {
      pending.completeExceptionally(new ClientClosedException(pending.predictionMayExist()));
    }
    http.dispatcher().cancelAll();
    files.dispatcher().cancelAll();
    timer.shutdownNow();
    threads.shutdown();
    if (ownsConnections) {
      http.connectionPool().evictAll();
      files.connectionPool().evictAll();
    }
  }

  private void schedule(Duration delay, Runnable task) {
    ScheduledFuture<?> unused = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
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
