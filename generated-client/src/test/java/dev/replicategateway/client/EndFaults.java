package dev.replicategateway.client;

import static dev.replicategateway.client.Fault.STARTING;
import static dev.replicategateway.client.Fault.SUCCEEDED;
import static dev.replicategateway.client.Fault.Verb.AWAIT;
import static dev.replicategateway.client.Fault.Verb.RUN;
import static dev.replicategateway.client.Fault.on;
import static dev.replicategateway.client.testing.FaultyGateway.json;
import static dev.replicategateway.client.testing.FaultyGateway.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.PredictionUnsuccessfulException;
import dev.replicategateway.client.error.UnexpectedResponseException;
import dev.replicategateway.client.error.WaitTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;

/** How a prediction that is followed comes to its end, or does not. */
final class EndFaults {
  private EndFaults() {}

  static Stream<Fault> all() {
    return Stream.of(ends(), otherStates(), failures(), endless()).flatMap(faults -> faults);
  }

  private static String state(String status) {
    return "{\"id\":\"p1\",\"status\":\"" + status + "\"}";
  }

  private static Stream<Fault> ends() {
    String failed =
        "{\"id\":\"p1\",\"status\":\"failed\",\"error\":\"NSFW content (E005)\","
            + "\"logs\":\"Using seed: 1\\n\\n 60%|###| 15/25\\n\"}";
    return Stream.of(
        on(RUN, "succeeded", json(201, STARTING), json(200, SUCCEEDED))
            .hasSucceeded()
            .requests(2)
            .pauses(0.5),
        on(RUN, "succeeded at once", json(201, SUCCEEDED)).hasSucceeded(),
        on(RUN, "failed", json(201, STARTING), json(200, failed))
            .fails(
                PredictionUnsuccessfulException.class,
                true,
                e -> {
                  assertThat(e.prediction().getError()).isEqualTo("NSFW content (E005)");
                  assertThat(e.lastLogLines()).containsExactly("Using seed: 1", " 60%|###| 15/25");
                })
            .says("Prediction p1 ended as failed: NSFW content (E005)", " 60%|###| 15/25")
            .requests(2)
            .pauses(0.5),
        on(RUN, "failed at once", json(201, failed))
            .fails(PredictionUnsuccessfulException.class, true, e -> {}),
        on(AWAIT, "failed", json(200, failed))
            .fails(PredictionUnsuccessfulException.class, true, e -> {}),
        on(RUN, "canceled", json(201, STARTING), json(200, state("canceled")))
            .fails(PredictionUnsuccessfulException.class, true, e -> {})
            .says("Prediction p1 ended as canceled", "is billed")
            .requests(2)
            .pauses(0.5),
        on(RUN, "aborted", json(201, STARTING), json(200, state("aborted")))
            .fails(PredictionUnsuccessfulException.class, true, e -> {})
            .says("Prediction p1 ended as aborted", "costs nothing")
            .requests(2)
            .pauses(0.5),
        on(AWAIT, "aborted", json(200, state("aborted")))
            .fails(PredictionUnsuccessfulException.class, true, e -> {}));
  }

  private static Stream<Fault> otherStates() {
    return Stream.of(
        on(
                RUN,
                "unknown status on the way",
                json(201, state("queued")),
                json(200, state("successful")),
                json(200, SUCCEEDED))
            .hasSucceeded()
            .requests(3)
            .pauses(0.5, 0.75),
        on(RUN, "no status on the way", json(201, "{\"id\":\"p1\"}"), json(200, SUCCEEDED))
            .hasSucceeded()
            .requests(2)
            .pauses(0.5),
        on(
                RUN,
                "null as status on the way",
                json(201, "{\"id\":\"p1\",\"status\":null}"),
                json(200, SUCCEEDED))
            .hasSucceeded()
            .requests(2)
            .pauses(0.5),
        on(AWAIT, "{} on the way", json(200, "{}"), json(200, SUCCEEDED))
            .hasSucceeded()
            .requests(2)
            .pauses(0.5));
  }

  private static Stream<Fault> failures() {
    return Stream.of(
        on(RUN, "502 on the way", json(201, STARTING), json(502, ""), json(200, SUCCEEDED))
            .hasSucceeded()
            .requests(3)
            .pauses(0.5, 0.5),
        on(
                RUN,
                "429 on the way",
                json(201, STARTING),
                json(429, "", "Retry-After: 9"),
                json(200, SUCCEEDED))
            .hasSucceeded()
            .requests(3)
            .pauses(0.5, 9),
        on(
                AWAIT,
                "reset on the way",
                json(200, STARTING),
                json(200, STARTING).andHangUp(),
                nothing().andReset(),
                json(200, SUCCEEDED))
            .hasSucceeded()
            .requests(4)
            .pauses(0.5, 0.75, 0.5),
        on(RUN, "404 on the way", json(201, STARTING), json(404, "{}"))
            .fails(NotFoundException.class, true, e -> {})
            .says("Reading prediction p1 failed: HTTP 404")
            .requests(2)
            .pauses(0.5),
        on(RUN, "HTML on the way", json(201, STARTING), json(200, "<html>"))
            .fails(UnexpectedResponseException.class, true, e -> {})
            .requests(2)
            .pauses(0.5));
  }

  private static Stream<Fault> endless() {
    WaitOptions threeSeconds = WaitOptions.builder().timeout(Duration.ofSeconds(3)).build();
    return Stream.of(state("processing"), state("queued"), "{\"id\":\"p1\"}")
        .map(
            body ->
                on(RUN, body + " for ever", json(201, STARTING), json(200, body))
                    .with(b -> b.waitOptions(threeSeconds))
                    .fails(
                        WaitTimeoutException.class,
                        true,
                        e -> assertThat(e.lastState().getId()).isEqualTo("p1"))
                    .says("Prediction p1 had not ended after 3.0 s")
                    .requests(4)
                    .pauses(0.5, 0.75, 1.125, 0.625));
  }
}
