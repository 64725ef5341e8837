package dev.replicategateway.examples;

import static dev.replicategateway.examples.StandInCalls.PREDICTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandInPageTest {
  private StandInCalls calls;

  @BeforeEach
  void start() throws IOException {
    calls = new StandInCalls();
  }

  @AfterEach
  void stop() throws IOException {
    calls.close();
  }

  @Test
  void nothingWasCreatedYet() throws IOException {
    JsonNode page = calls.get(PREDICTIONS).body();

    assertThat(page)
        .isEqualTo(StandInCalls.json("{\"next\": null, \"previous\": null, \"results\": []}"));
  }

  @Test
  void pagesHaveEveryPredictionOnceAndTheNewestFirst() throws IOException {
    List<String> created = create(205);
    Collections.reverse(created);

    JsonNode first = calls.get(PREDICTIONS).body();
    JsonNode second = calls.get(atTheGateway(first.get("next"))).body();
    JsonNode third = calls.get(atTheGateway(second.get("next"))).body();

    assertThat(ids(first)).isEqualTo(created.subList(0, 100));
    assertThat(ids(second)).isEqualTo(created.subList(100, 200));
    assertThat(ids(third)).isEqualTo(created.subList(200, 205));
    assertThat(first.get("previous").isNull()).isTrue();
    assertThat(third.get("next").isNull()).isTrue();
    assertThat(ids(calls.get(atTheGateway(third.get("previous"))).body())).isEqualTo(ids(second));
    assertThat(ids(calls.get(atTheGateway(second.get("previous"))).body())).isEqualTo(ids(first));
  }

  @Test
  void nextPageIsAtReplicateAndKeepsTheQuery() throws IOException {
    create(101);

    HttpUrl next =
        HttpUrl.get(
            calls
                .get(PREDICTIONS + "?created_after=2025-01-01T00:00:00%2B00:00")
                .body()
                .get("next")
                .textValue());

    assertThat(next.toString()).startsWith("https://api.replicate.com/v1/predictions?");
    assertThat(next.queryParameter("created_after")).isEqualTo("2025-01-01T00:00:00+00:00");
    assertThat(next.queryParameter("cursor")).isNotEmpty();
  }

  @Test
  void timesOfCreationBoundTheList() throws IOException {
    List<String> created = create(4);

    JsonNode page =
        calls
            .get(
                PREDICTIONS
                    + "?created_after=2025-01-15T10:04:40.584Z"
                    + "&created_before=2025-01-15T10:06:40.584Z")
            .body();

    assertThat(ids(page)).containsExactly(created.get(2), created.get(1));
  }

  @Test
  void nothingWasCreatedOnTheWebSite() throws IOException {
    create(1);

    assertThat(ids(calls.get(PREDICTIONS + "?source=web").body())).isEmpty();
  }

  @Test
  void cursorOfAnotherShapeIsRefused() throws IOException {
    assertThat(calls.get(PREDICTIONS + "?cursor=next").status()).isEqualTo(404);
    assertThat(calls.get(PREDICTIONS + "?cursor=****").status()).isEqualTo(404);
  }

  @Test
  void timeOfAnotherShapeIsRefused() throws IOException {
    assertThat(calls.get(PREDICTIONS + "?created_after=yesterday").status()).isEqualTo(400);
  }

  private List<String> create(int count) throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(
          calls
              .post(PREDICTIONS, "{\"version\": \"v\", \"input\": {}}")
              .body()
              .get("id")
              .textValue());
    }
    return ids;
  }

  /** As behind a gateway, only the query of a page's address is of use. */
  private static String atTheGateway(JsonNode url) {
    return PREDICTIONS + "?" + HttpUrl.get(url.textValue()).encodedQuery();
  }

  private static List<String> ids(JsonNode page) {
    return page.get("results").findValuesAsText("id");
  }
}
