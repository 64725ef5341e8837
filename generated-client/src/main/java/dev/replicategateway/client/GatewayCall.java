package dev.replicategateway.client;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import dev.replicategateway.client.error.ConnectionException;
import dev.replicategateway.client.error.ErrorAnswer;
import dev.replicategateway.client.error.HttpStatusException;
import dev.replicategateway.client.error.KeyUnavailableException;
import dev.replicategateway.client.error.ReplicateException;
import dev.replicategateway.client.error.UnexpectedAnswerException;
import dev.replicategateway.client.model.Prediction;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * One call to the gateway, sent as often as the policy allows and never where it could cost twice.
 */
final class GatewayCall {
  private final Gateway gateway;
  private final RetryPolicy policy;
  private final String action;
  private final boolean creates;
  private final Call<Prediction> call;
  private final @Nullable Instant deadline;
  private final Pending<?> owner;
  private final BiConsumer<Prediction, Exchange> onAnswer;
  private final Consumer<ReplicateException> onFailure;
  private int attempts;

  /**
   * A call that is not sent yet.
   *
   * @param action what it does, as the start of a sentence
   * @param creates whether it creates a prediction
   * @param call the request; it is cloned for each attempt
   * @param deadline after which it is not sent again, or null where there is none; who waits for it
   *     ends a request that is under way then
   * @param owner what the caller waits for; where that ends, nothing more is sent
   * @param onAnswer given the prediction, on a thread of the HTTP client; this or the other, once
   * @param onFailure given the reason why there is none
   */
  GatewayCall(
      Gateway gateway,
      RetryPolicy policy,
      String action,
      boolean creates,
      Call<Prediction> call,
      @Nullable Instant deadline,
      Pending<?> owner,
      BiConsumer<Prediction, Exchange> onAnswer,
      Consumer<ReplicateException> onFailure) {
    this.gateway = gateway;
    this.policy = policy;
    this.action = action;
    this.creates = creates;
    this.call = call;
    this.deadline = deadline;
    this.owner = owner;
    this.onAnswer = onAnswer;
    this.onFailure = onFailure;
  }

  void send() {
    attempts++;
    Call<Prediction> attempt = call.clone();
    Exchange exchange = Gateway.exchangeOf(attempt.request());
    if (creates) {
      owner.creates(exchange);
    }
    owner.isUnderWay(attempt::cancel);
    attempt.enqueue(
        new Callback<>() {
          @Override
          public void onResponse(Call<Prediction> sent, Response<Prediction> response) {
            gateway.goOn(owner, () -> isAnswered(response, exchange));
          }

          @Override
          public void onFailure(Call<Prediction> sent, Throwable failure) {
            gateway.goOn(owner, () -> isBroken(failure, exchange));
          }
        });
  }

  private void isAnswered(Response<Prediction> response, Exchange exchange) {
    Prediction prediction = response.body();
    if (prediction != null) {
      onAnswer.accept(prediction, exchange);
      return;
    }
    if (response.isSuccessful()) {
      String finding = exchange.isBlank() ? "no body" : "it is null";
      onFailure.accept(
          new UnexpectedAnswerException(action, exchange.answer(), finding, null, creates));
      return;
    }
    ErrorAnswer answer =
        exchange.answer(response.code(), response.headers(), text(response.errorBody()));
    if (answer.status() < 400) {
      onFailure.accept(
          new UnexpectedAnswerException(
              action, answer, "a redirect, which is not followed", null, creates));
      return;
    }
    Duration retryAfter = RetryAfter.in(answer, gateway.clock.instant());
    sendAgainOrFail(
        RetryRule.sendsAgain(creates, answer, retryAfter),
        retryAfter,
        HttpStatusException.of(action, answer, creates, retryAfter));
  }

  private void isBroken(Throwable failure, Exchange exchange) {
    if (exchange.wasTooLarge()) {
      onFailure.accept(unexpected(exchange, "it is too large: " + failure.getMessage(), failure));
    } else if (failure instanceof JsonEncodingException && !exchange.hasEnded()) {
      onFailure.accept(unexpected(exchange, "it is no JSON", failure));
    } else if (failure instanceof JsonDataException) {
      onFailure.accept(unexpected(exchange, String.valueOf(failure.getMessage()), failure));
    } else if (failure instanceof EOFException && exchange.hasEnded() && exchange.isBlank()) {
      onFailure.accept(unexpected(exchange, "the body is empty", failure));
    } else if (failure instanceof BearerKey.Unusable) {
      onFailure.accept(new KeyUnavailableException(action, failure, creates));
    } else if (failure instanceof IOException) {
      sendAgainOrFail(
          RetryRule.sendsAgain(creates, (IOException) failure, exchange.hasDeparted()),
          null,
          new ConnectionException(
              action, cause((IOException) failure, exchange), exchange.hasDeparted(), creates));
    } else {
      onFailure.accept(unexpected(exchange, "it cannot be read: " + failure, failure));
    }
  }

  private UnexpectedAnswerException unexpected(
      Exchange exchange, String finding, Throwable failure) {
    return new UnexpectedAnswerException(
        action,
        exchange.answer(),
        exchange.withoutKey(finding),
        exchange.hasKeyIn(failure) ? null : failure,
        creates);
  }

  private static IOException cause(IOException failure, Exchange exchange) {
    if (failure instanceof JsonEncodingException) {
      return new EOFException("the answer ends in the middle of its JSON");
    }
    return exchange.hasKeyIn(failure)
        ? new IOException(exchange.withoutKey("" + failure))
        : failure;
  }

  private void sendAgainOrFail(
      boolean sendsAgain, @Nullable Duration retryAfter, ReplicateException failure) {
    Duration left = gateway.until(deadline);
    if (!sendsAgain || attempts >= policy.maxAttempts() || (left != null && left.isZero())) {
      onFailure.accept(failure);
      return;
    }
    owner.creates(null);
    Duration delay =
        retryAfter == null
            ? policy.backoff(attempts, gateway.random.getAsDouble())
            : Durations.shorter(retryAfter, policy.longestRetryAfter());
    if (left == null || delay.compareTo(left) < 0) {
      gateway.pause(owner, delay, this::send);
    } else {
      gateway.pause(owner, left, () -> onFailure.accept(failure));
    }
  }

  /** Retrofit holds it in memory, and it is bounded there. */
  private static String text(@Nullable ResponseBody body) {
    if (body == null) {
      return "";
    }
    try (ResponseBody closing = body) {
      return closing.string();
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
  }
}
