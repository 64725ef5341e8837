package dev.replicategateway.client;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import dev.replicategateway.client.CallerFailures.CallerFailure;
import dev.replicategateway.client.error.CallContext;
import dev.replicategateway.client.error.CallContext.Effect;
import dev.replicategateway.client.error.ConnectionException;
import dev.replicategateway.client.error.ErrorResponse;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.model.Prediction;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** A request of the generated interface, and what its response means. */
final class GatewayRequest implements RetryingCall.Request<Prediction> {
  private final ClientRuntime runtime;
  private final Operation<?> operation;
  private final CallContext context;
  private final Call<Prediction> call;
  private @Nullable Supplier<Prediction> withoutBody;
  private volatile Exchange exchange;

  /**
   * A request that is not sent yet.
   *
   * @param call the request; it is cloned for each attempt
   */
  GatewayRequest(
      ClientRuntime runtime, Operation<?> operation, CallContext context, Call<Prediction> call) {
    this.runtime = runtime;
    this.operation = operation;
    this.context = context;
    this.call = call;
    this.exchange = new Exchange(runtime.redaction);
  }

  /** Takes a successful response without a body for this; otherwise it is a failure. */
  GatewayRequest withoutBody(Supplier<Prediction> meaning) {
    withoutBody = meaning;
    return this;
  }

  /** The failure of a call whose last response cannot be used. */
  ReplicateException unexpected(String finding) {
    return context.unexpected(response(exchange), finding, null);
  }

  @Override
  public void send(RetryingCall<Prediction> attempts) {
    Call<Prediction> attempt = call.clone();
    Exchange now = ClientRuntime.exchangeOf(attempt.request());
    exchange = now;
    if (context.effect() == Effect.CREATES) {
      operation.noteCreation(now);
    }
    Runnable stopping = attempt::cancel;
    operation.onStop(stopping);
    if (attempts.hasEnded()) {
      attempt.cancel();
    }
    Sending sending = new Sending(attempts, now, stopping);
    if (operation.takeCaller() && runtime.mayBlock() && runtime.turns.takeNow()) {
      sending.execute(new InterruptibleCall<>(attempt));
    } else {
      runtime.turns.take(() -> sending.enqueue(attempt));
    }
  }

  /** One attempt on its way. */
  private final class Sending implements Callback<Prediction> {
    private final RetryingCall<Prediction> attempts;
    private final Exchange at;
    private final Runnable stopping;

    Sending(RetryingCall<Prediction> attempts, Exchange at, Runnable stopping) {
      this.attempts = attempts;
      this.at = at;
      this.stopping = stopping;
    }

    /** Sends it on a thread of the HTTP client. */
    boolean enqueue(Call<Prediction> attempt) {
      if (runtime.isClosed()) {
        return false;
      }
      attempt.enqueue(this);
      return true;
    }

    /** Sends it on this thread. */
    void execute(InterruptibleCall<Prediction> attempt) {
      Response<Prediction> response;
      try {
        response = attempt.execute();
      } catch (Throwable failure) {
        if (attempt.wasInterrupted()) {
          runtime.turns.pass();
          // The caller, who is about to wait, sees it there.
          Thread.currentThread().interrupt();
        } else {
          receive(failure);
        }
        return;
      }
      receive(response);
    }

    @Override
    public void onResponse(Call<Prediction> sent, Response<Prediction> response) {
      receive(response);
    }

    @Override
    public void onFailure(Call<Prediction> sent, Throwable failure) {
      receive(failure);
    }

    private void receive(Response<Prediction> response) {
      runtime.turns.pass();
      if (response.isSuccessful()) {
        operation.offStop(stopping);
      }
      runtime.proceed(operation, () -> GatewayRequest.this.receive(attempts, response, at));
    }

    private void receive(Throwable failure) {
      runtime.turns.pass();
      runtime.proceed(operation, () -> GatewayRequest.this.receive(attempts, failure, at));
    }
  }

  /** The failure of an attempt that was stopped after a time. */
  ReplicateException timedOut(Duration limit) {
    String finding = "no response within " + limit.toMillis() / 1000.0 + " s";
    return connectionFailure(new InterruptedIOException(finding), exchange);
  }

  private void receive(
      RetryingCall<Prediction> attempts, Response<Prediction> response, Exchange at) {
    Prediction prediction = response.body();
    if (prediction != null && isOther(prediction)) {
      String finding = String.join("; ", prediction.violations());
      attempts.fail(unexpected(at, finding, null), RetryDecision.NO);
    } else if (prediction != null) {
      attempts.succeed(prediction);
    } else if (!at.hasStatus()) {
      attempts.fail(answeredInItsPlace(at, "HTTP " + response.code()), RetryDecision.NO);
    } else if (!response.isSuccessful()) {
      receiveError(attempts, response(at));
    } else if (withoutBody != null && at.isBlank()) {
      attempts.succeed(withoutBody.get());
    } else {
      attempts.fail(
          unexpected(at, at.isBlank() ? "no body" : "it is null", null), RetryDecision.NO);
    }
  }

  /**
   * Whether an object is something else, such as the error object that some gateways send with a
   * 200: it breaks the contract, and nothing in it could be followed or used.
   */
  private static boolean isOther(Prediction answer) {
    return answer.getId() == null
        && answer.getStatus() == null
        && answer.getOutput() == null
        && !answer.violations().isEmpty();
  }

  private void receiveError(RetryingCall<Prediction> attempts, ErrorResponse answer) {
    if (answer.status() < 400) {
      attempts.fail(
          context.unexpected(answer, "a redirect, which is not followed", null), RetryDecision.NO);
      return;
    }
    Duration retryAfter = RetryAfter.in(answer, runtime.clock.instant());
    attempts.fail(
        context.failed(answer, retryAfter), RetryDecision.on(context.effect(), answer, retryAfter));
  }

  private void receive(RetryingCall<Prediction> attempts, Throwable failure, Exchange at) {
    if (at.hasErrorStatus()) {
      // Its body broke off or never ended; the status says enough.
      receiveError(attempts, response(at));
    } else if (failure instanceof EOFException && at.hasEnded() && at.isBlank()) {
      if (withoutBody == null) {
        attempts.fail(unexpected(at, "the body is empty", failure), RetryDecision.NO);
      } else {
        attempts.succeed(withoutBody.get());
      }
    } else if (at.wasTooLarge()) {
      attempts.fail(
          unexpected(at, "it is too large: " + failure.getMessage(), failure), RetryDecision.NO);
    } else if (failure instanceof JsonEncodingException && !at.hasEnded()) {
      attempts.fail(unexpected(at, "it is no JSON", failure), RetryDecision.NO);
    } else if (failure instanceof JsonDataException) {
      attempts.fail(
          unexpected(at, String.valueOf(failure.getMessage()), failure), RetryDecision.NO);
    } else if (failure instanceof BearerKey.Unusable) {
      attempts.fail(context.withoutKey(failure), RetryDecision.NO);
    } else if (failure instanceof CallerFailure) {
      runtime.fail(operation, failure.getCause());
    } else if (failure instanceof IOException && !(failure instanceof Conversion.Failed)) {
      attempts.fail(
          connectionFailure(cause((IOException) failure), at),
          RetryDecision.on(context.effect(), (IOException) failure, at));
    } else {
      attempts.fail(unexpected(at, "it cannot be read: " + failure, failure), RetryDecision.NO);
    }
  }

  private ConnectionException connectionFailure(IOException cause, Exchange at) {
    return at.hasDeparted()
        ? context.failedAfterDeparture(cause)
        : context.failedBeforeDeparture(cause);
  }

  private ReplicateException unexpected(Exchange at, String finding, @Nullable Throwable failure) {
    return at.hasStatus()
        ? context.unexpected(response(at), finding, failure)
        : answeredInItsPlace(at, finding);
  }

  /** What such a response says is no word of the gateway, whose own answer nobody knows. */
  private ConnectionException answeredInItsPlace(Exchange at, String finding) {
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
        ? new EOFException("the answer ends in the middle of its JSON")
        : failure;
  }
}
