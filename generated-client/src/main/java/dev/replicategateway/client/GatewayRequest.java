package dev.replicategateway.client;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.ConnectionException;
import dev.replicategateway.client.error.ErrorResponse;
import dev.replicategateway.client.error.OptionalOperation;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.internal.BearerKeyInterceptor;
import dev.replicategateway.client.internal.CallerFailure;
import dev.replicategateway.client.internal.ErrorSafeConverterFactory;
import dev.replicategateway.client.internal.Exchange;
import dev.replicategateway.client.internal.InterruptibleCall;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** A request of the generated interface, and what its response means. */
final class GatewayRequest<T> implements RetryingCall.Request<T> {
  private final ClientRuntime runtime;
  private final Operation<?> operation;
  private final CallContext context;
  private final Call<T> call;
  private final List<Function<T, @Nullable String>> objections = new ArrayList<>(2);
  private @Nullable Supplier<T> withoutBody;
  private @Nullable OptionalOperation optional;
  private @Nullable Duration timeout;

  /** Null before anything was sent. */
  private volatile @Nullable Exchange exchange;

  /**
   * A request that is not sent yet.
   *
   * @param call the request; it is cloned for each attempt
   */
  GatewayRequest(ClientRuntime runtime, Operation<?> operation, CallContext context, Call<T> call) {
    this.runtime = runtime;
    this.operation = operation;
    this.context = context;
    this.call = call;
  }

  /**
   * Refuses a successful response for what a function finds wrong with its value; it returns null
   * where nothing is.
   */
  GatewayRequest<T> refuseIf(Function<T, @Nullable String> finding) {
    objections.add(finding);
    return this;
  }

  /** Takes a successful response without a body for this; otherwise it is a failure. */
  GatewayRequest<T> acceptNoBody(Supplier<T> meaning) {
    withoutBody = meaning;
    return this;
  }

  /** Notes that not every gateway offers it, which the failure of a gateway without it tells. */
  GatewayRequest<T> setOptional(OptionalOperation operation) {
    optional = operation;
    return this;
  }

  /** Sets how long an attempt may take where that is not for the HTTP client to say. */
  GatewayRequest<T> setTimeout(Duration ofAttempt) {
    timeout = ofAttempt;
    return this;
  }

  @Override
  public void send(RetryingCall<T> attempts) {
    Call<T> attempt = call.clone();
    if (timeout != null) {
      attempt.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }
    Exchange now = Exchange.of(attempt.request());
    exchange = now;
    if (!context.effect().mayRepeat()) {
      operation.noteCreation(now);
    }
    Sending sending = new Sending(attempts, attempt, now);
    attempts.setStop(sending.stopping);
    if (operation.takeCaller() && runtime.mayBlock() && runtime.slots.tryAcquire()) {
      sending.execute();
    } else {
      runtime.slots.acquire(sending::enqueue);
    }
  }

  /** One attempt on its way. */
  private final class Sending implements Callback<T> {
    private final RetryingCall<T> attempts;
    private final Call<T> attempt;
    private final Exchange at;
    private final Runnable stopping;
    private @Nullable ScheduledFuture<?> alarm;
    private volatile boolean isTimeUp;

    Sending(RetryingCall<T> attempts, Call<T> attempt, Exchange at) {
      this.attempts = attempts;
      this.attempt = attempt;
      this.at = at;
      this.stopping = attempt::cancel;
    }

    /** Sends it on a thread of the HTTP client. */
    boolean enqueue() {
      if (runtime.isClosed()) {
        return false;
      }
      setAlarm();
      attempt.enqueue(this);
      return true;
    }

    /** Sends it on this thread. */
    void execute() {
      InterruptibleCall<T> blocking = new InterruptibleCall<>(attempt);
      Response<T> response;
      setAlarm();
      try {
        response = blocking.execute();
      } catch (Throwable failure) {
        if (blocking.isInterrupted()) {
          runtime.slots.release();
          // The caller, who is about to wait, sees it there.
          Thread.currentThread().interrupt();
        } else {
          receive(failure);
        }
        return;
      }
      receive(response);
    }

    /**
     * Takes the timeout of the whole call over from OkHttp, which keeps those of all calls in one
     * list that is searched under one lock; many calls at once wait for that.
     */
    private void setAlarm() {
      long nanos = attempt.timeout().timeoutNanos();
      if (nanos > 0) {
        attempt.timeout().timeout(0, TimeUnit.NANOSECONDS);
        alarm = runtime.alarm(operation, Duration.ofNanos(nanos), this::stopInTime);
      }
    }

    private void stopInTime() {
      isTimeUp = true;
      attempt.cancel();
    }

    @Override
    public void onResponse(Call<T> sent, Response<T> response) {
      receive(response);
    }

    @Override
    public void onFailure(Call<T> sent, Throwable failure) {
      receive(failure);
    }

    private void receive(Response<T> response) {
      operation.cancelAlarm(alarm);
      runtime.slots.release();
      if (response.isSuccessful()) {
        operation.clearStop(stopping);
      }
      runtime.proceed(operation, () -> GatewayRequest.this.receive(attempts, response, at));
    }

    private void receive(Throwable cause) {
      operation.cancelAlarm(alarm);
      runtime.slots.release();
      Throwable failure =
          isTimeUp && cause instanceof IOException ? new InterruptedIOException("timeout") : cause;
      runtime.proceed(operation, () -> GatewayRequest.this.receive(attempts, failure, at));
    }
  }

  /** The failure of an attempt that was stopped after a time. */
  ReplicateException timeoutFailure(Duration limit) {
    String finding = "no response within " + limit.toMillis() / 1000.0 + " s";
    IOException cause = new InterruptedIOException(finding);
    Exchange last = exchange;
    return last == null ? context.failedBeforeDeparture(cause) : connectionFailure(cause, last);
  }

  private void receive(RetryingCall<T> attempts, Response<T> response, Exchange at) {
    T value = response.body();
    String finding = value == null ? null : findFlaw(value);
    if (finding != null) {
      attempts.fail(unexpected(at, finding, null), RetryDecision.NO);
    } else if (value != null) {
      attempts.succeed(value);
    } else if (!at.hasStatus()) {
      attempts.fail(answeredByInterceptor(at, "HTTP " + response.code()), RetryDecision.NO);
    } else if (!response.isSuccessful()) {
      receiveError(attempts, response(at));
    } else if (withoutBody != null && at.isBlank()) {
      attempts.succeed(withoutBody.get());
    } else {
      attempts.fail(
          unexpected(at, at.isBlank() ? "no body" : "it is null", null), RetryDecision.NO);
    }
  }

  /** What is wrong with a value; null where nothing is. */
  private @Nullable String findFlaw(T value) {
    String finding = null;
    for (int i = 0; finding == null && i < objections.size(); i++) {
      finding = objections.get(i).apply(value);
    }
    return finding;
  }

  private void receiveError(RetryingCall<T> attempts, ErrorResponse response) {
    if (response.status() < 400) {
      attempts.fail(
          context.unexpected(response, "a redirect, which is not followed", null),
          RetryDecision.NO);
      return;
    }
    Duration retryAfter = RetryAfter.in(response, runtime.clock.instant());
    attempts.fail(
        context.failed(response, retryAfter, optional),
        RetryDecision.on(context.effect(), response, retryAfter));
  }

  private void receive(RetryingCall<T> attempts, Throwable failure, Exchange at) {
    if (at.hasErrorStatus()) {
      // Its body broke off or never ended; the status says enough.
      receiveError(attempts, response(at));
    } else if (failure instanceof EOFException && at.hasEnded() && at.isBlank()) {
      if (withoutBody == null) {
        attempts.fail(unexpected(at, "the body is empty", failure), RetryDecision.NO);
      } else {
        attempts.succeed(withoutBody.get());
      }
    } else if (at.isTooLarge()) {
      attempts.fail(
          unexpected(at, "it is too large: " + failure.getMessage(), failure), RetryDecision.NO);
    } else if (failure instanceof JsonEncodingException && !at.hasEnded()) {
      attempts.fail(unexpected(at, "it is not JSON", failure), RetryDecision.NO);
    } else if (failure instanceof JsonDataException) {
      attempts.fail(
          unexpected(at, String.valueOf(failure.getMessage()), failure), RetryDecision.NO);
    } else if (failure instanceof BearerKeyInterceptor.Unusable) {
      attempts.fail(context.withoutKey(failure), RetryDecision.NO);
    } else if (failure instanceof CallerFailure) {
      runtime.fail(operation, failure.getCause());
    } else if (failure instanceof IOException
        && !(failure instanceof ErrorSafeConverterFactory.Failed)) {
      attempts.fail(
          connectionFailure(cause((IOException) failure), at),
          RetryDecision.on(context.effect(), (IOException) failure, at));
    } else {
      attempts.fail(unexpected(at, "it cannot be read: " + failure, failure), RetryDecision.NO);
    }
  }

  private ConnectionException connectionFailure(IOException cause, Exchange at) {
    return at.hasDeparted()
        ? contextAfter(at).failedAfterDeparture(cause)
        : context.failedBeforeDeparture(cause);
  }

  private ReplicateException unexpected(Exchange at, String finding, @Nullable Throwable failure) {
    return at.hasStatus()
        ? contextAfter(at).unexpected(response(at), finding, failure)
        : answeredByInterceptor(at, finding);
  }

  /** What the call is about after a response has begun, which may name what it created. */
  private CallContext contextAfter(Exchange at) {
    return context.effect() == CallContext.Effect.CREATES
        ? context.about(PredictionId.received(at))
        : context;
  }

  /** Such a response is not the gateway's, which may have answered otherwise. */
  private ConnectionException answeredByInterceptor(Exchange at, String finding) {
    return connectionFailure(
        new IOException(
            "an interceptor of your OkHttpClient answered in the gateway's place: " + finding),
        at);
  }

  private ErrorResponse response(Exchange at) {
    return context.response(at.status(), at.headers(), at.bodyStart());
  }

  private static IOException cause(IOException failure) {
    return failure instanceof JsonEncodingException
        ? new EOFException("the response ends in the middle of its JSON")
        : failure;
  }
}
