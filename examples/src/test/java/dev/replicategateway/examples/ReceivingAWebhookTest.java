package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.webhook.WebhookSecret;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceivingAWebhookTest {
  private static final WebhookSecret SECRET =
      WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String SUCCEEDED = "{\"id\": \"p1\", \"status\": \"succeeded\"}";

  private final FakeTime time = new FakeTime();
  private final Printout printout = new Printout();
  private ReceivingAWebhook receiver;
  private StandInSender sender;

  @BeforeEach
  void start() throws IOException {
    receiver = new ReceivingAWebhook(SECRET, time, printout.terminal);
    sender = new StandInSender(receiver.address(), SECRET);
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void signedDeliveryIsReceived() throws Exception {
    assertThat(sender.deliver("msg_1", time.instant(), SUCCEEDED)).isEqualTo(200);

    assertThat(printout.lines()).containsExactly("received: p1 succeeded");
  }

  @Test
  void sameDeliveryIsActedOnOnce() throws Exception {
    Instant sent = time.instant();
    sender.deliver("msg_1", sent, SUCCEEDED);
    time.pass(Duration.ofMinutes(1));

    assertThat(sender.deliver("msg_1", sent, SUCCEEDED)).isEqualTo(200);

    assertThat(printout.lines())
        .containsExactly("received: p1 succeeded", "dropped: msg_1, which was here before");
  }

  @Test
  void deliveryFromAFastClockIsActedOnOnceForAsLongAsItCounts() throws Exception {
    Instant sent = time.instant().plus(Duration.ofMinutes(5));
    sender.deliver("msg_1", sent, SUCCEEDED);
    time.pass(Duration.ofMinutes(10));

    assertThat(sender.deliver("msg_1", sent, SUCCEEDED)).isEqualTo(200);

    assertThat(printout.lines())
        .containsExactly("received: p1 succeeded", "dropped: msg_1, which was here before");
  }

  @Test
  void differentDeliveriesAreBothReceived() throws Exception {
    sender.deliver("msg_1", time.instant(), "{\"id\": \"p1\", \"status\": \"processing\"}");
    sender.deliver("msg_2", time.instant(), SUCCEEDED);

    assertThat(printout.lines())
        .containsExactly("received: p1 processing", "received: p1 succeeded");
  }

  @Test
  void deliveryThatSomebodyElseSignedIsRefused() throws Exception {
    StandInSender forger =
        new StandInSender(
            receiver.address(), WebhookSecret.of("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"));

    assertThat(forger.deliver("msg_1", time.instant(), SUCCEEDED)).isEqualTo(400);

    assertThat(printout.lines()).hasSize(1);
    assertThat(printout.lines().get(0)).startsWith("refused: ");
  }

  @Test
  void oldDeliveryIsRefused() throws Exception {
    Instant sent = time.instant();
    time.pass(Duration.ofMinutes(5).plusSeconds(1));

    assertThat(sender.deliver("msg_1", sent, SUCCEEDED)).isEqualTo(400);
  }

  @Test
  void refusedDeliveryIsNotTakenForReceived() throws Exception {
    sender.deliver("msg_1", time.instant(), "[]");

    assertThat(sender.deliver("msg_1", time.instant(), SUCCEEDED)).isEqualTo(200);

    assertThat(printout.lines()).endsWith("received: p1 succeeded");
  }

  @Test
  void bodyOfMoreThanFourMegabytesIsRefused() throws Exception {
    String huge = "x".repeat(4 * 1024 * 1024 + 1);

    assertThat(sender.deliver("msg_1", time.instant(), huge)).isEqualTo(413);
  }
}
