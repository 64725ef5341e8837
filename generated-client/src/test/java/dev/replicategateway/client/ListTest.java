package dev.replicategateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.replicategateway.client.error.ClientClosedException;
import dev.replicategateway.client.error.InvalidRequestException;
import dev.replicategateway.client.error.NextPageException;
import dev.replicategateway.client.error.NotFoundException;
import dev.replicategateway.client.error.ServerException;
import dev.replicategateway.client.error.UnexpectedResponseException;
import dev.replicategateway.client.model.Prediction;
import dev.replicategateway.client.model.PredictionListSource;
import dev.replicategateway.client.model.PredictionPage;
import dev.replicategateway.client.testing.ContractGateway;
import dev.replicategateway.client.testing.FakeTime;
import dev.replicategateway.client.testing.FaultyGateway;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ListTest {
  private final ContractGateway gateway = new ContractGateway();
  private final FakeTime time = new FakeTime();
  private final ReplicateClient client = client(gateway.baseUrl());

  private ReplicateClient client(String baseUrl) {
    return ReplicateClient.builder()
        .baseUrl(baseUrl)
        .apiKey("sk-secret-key")
        .clock(time)
        .sleeper(time)
        .build();
  }

  @AfterEach
  void close() throws Exception {
    client.close();
    gateway.close();
  }

  @Test
  void listIsAllPagesInTheirOrder() throws Exception {
    gateway.answer(200, page("https://api.replicate.com/v1/predictions?cursor=c1", "p1", "p2"));
    gateway.answer(200, page("https://api.replicate.com/v1/predictions?cursor=c2%3D", "p3"));
    gateway.answer(200, page(null, "p4"));

    assertThat(ids(client)).containsExactly("p1", "p2", "p3", "p4");

    assertThat(gateway.received().getPath()).isEqualTo("/replicate/v1/predictions");
    assertThat(gateway.received().getPath()).isEqualTo("/replicate/v1/predictions?cursor=c1");
    assertThat(gateway.received().getRequestUrl().queryParameter("cursor")).isEqualTo("c2=");
    assertThat(gateway.violations()).isEmpty();
  }

  @Test
  void pageIsAskedForWhenItsFirstPredictionIsDue() {
    gateway.answer(200, page("https://api.replicate.com/v1/predictions?cursor=c1", "p1", "p2"));
    gateway.answer(200, page(null, "p3"));

    Iterator<Prediction> predictions = client.list().iterator();
    assertThat(gateway.requestCount()).isZero();
    predictions.next();
    predictions.next();
    assertThat(gateway.requestCount()).isEqualTo(1);
    assertThat(predictions.next().getId()).isEqualTo("p3");
    assertThat(predictions.hasNext()).isFalse();

    assertThat(gateway.requestCount()).isEqualTo(2);
  }

  @Test
  void limitedListAsksForNoPageBeyondItsLimit() {
    gateway.answer(200, page("https://api.replicate.com/v1/predictions?cursor=c1", "p1", "p2"));

    assertThat(client.list().limit(2).map(Prediction::getId)).containsExactly("p1", "p2");

    assertThat(gateway.requestCount()).isEqualTo(1);
  }

  @Test
  void pageWithoutPredictionsIsNotTheEnd() {
    gateway.answer(200, page("https://api.replicate.com/v1/predictions?cursor=c1"));
    gateway.answer(200, page(null, "p1"));

    assertThat(ids(client)).containsExactly("p1");
  }

  @Test
  void emptyNextIsTheEnd() {
    gateway.answer(200, page("", "p1"));

    assertThat(ids(client)).containsExactly("p1");
    assertThat(gateway.requestCount()).isEqualTo(1);
  }

  @Test
  void everyPageIsAskedForWithTheWholeQuery() throws Exception {
    gateway.answer(200, page("https://api.replicate.com/v1/predictions?cursor=c1", "p1"));
    gateway.answer(200, page(null, "p2"));
    PredictionQuery query =
        PredictionQuery.builder()
            .createdAfter(OffsetDateTime.parse("2025-01-15T12:00:00+02:00"))
            .createdBefore(OffsetDateTime.parse("2025-01-16T00:00:00Z"))
            .source(PredictionListSource.WEB)
            .build();

    assertThat(client.list(query)).hasSize(2);

    String filters =
        "/replicate/v1/predictions?created_after=2025-01-15T12%3A00%3A00%2B02%3A00"
            + "&created_before=2025-01-16T00%3A00%3A00Z&source=web";
    assertThat(gateway.received().getPath()).isEqualTo(filters);
    assertThat(gateway.received().getPath()).isEqualTo(filters + "&cursor=c1");
    assertThat(gateway.violations()).isEmpty();
  }

  @Test
  void hostOfTheNextPageIsNotCalledAndGetsNoKey() throws Exception {
    try (ContractGateway elsewhere = new ContractGateway()) {
      elsewhere.answer(200, page(null, "stranger"));
      gateway.answer(200, page(elsewhere.baseUrl() + "v1/predictions?cursor=c1", "p1"));
      gateway.answer(200, page(null, "p2"));

      assertThat(ids(client)).containsExactly("p1", "p2");

      assertThat(elsewhere.requestCount()).isZero();
    }
  }

  @Test
  void relativeNextIsReadAsWell() {
    gateway.answer(200, page("?cursor=c1", "p1"));
    gateway.answer(200, page(null, "p2"));

    assertThat(ids(client)).containsExactly("p1", "p2");
  }

  @Test
  void pageThatFailedIsAskedForAgain() {
    gateway.answer(200, page("https://api.replicate.com/v1/predictions?cursor=c1", "p1"));
    gateway.answer(502, "{}");
    gateway.answer(200, page(null, "p2"));

    assertThat(ids(client)).containsExactly("p1", "p2");

    assertThat(gateway.requestCount()).isEqualTo(3);
    assertThat(time.pauses()).hasSize(1);
  }

  @Test
  void pageThatIsCutIsAskedForAgain() throws Exception {
    String page = page(null, "p1", "p2");
    try (FaultyGateway faulty =
            new FaultyGateway(
                FaultyGateway.raw(
                        FaultyGateway.head(200, "Content-Length: " + page.length())
                            + page.substring(0, page.length() / 2))
                    .andReset(),
                FaultyGateway.json(200, page));
        ReplicateClient atFaulty = client(faulty.baseUrl())) {
      assertThat(ids(atFaulty)).containsExactly("p1", "p2");

      assertThat(faulty.received()).hasSize(2);
    }
  }

  @Test
  void predictionsBeforeAFailureAreGiven() throws Exception {
    try (FaultyGateway faulty =
            new FaultyGateway(
                FaultyGateway.json(200, page("https://a.example/?cursor=c1", "p1", "p2")),
                FaultyGateway.json(502, "{}"));
        ReplicateClient atFaulty = client(faulty.baseUrl())) {
      List<String> given = new ArrayList<>();

      ServerException failure =
          catchThrowableOfType(
              ServerException.class,
              () -> atFaulty.list().forEach(prediction -> given.add(prediction.getId())));

      assertThat(given).containsExactly("p1", "p2");
      assertThat(failure).hasMessageStartingWith("Listing predictions failed: ");
      assertThat(failure.predictionMayExist()).isFalse();
      assertThat(faulty.received()).hasSize(11);
    }
  }

  @Test
  void pageThatFailedIsReadWhenItIsAskedForAnew() {
    gateway.answer(200, page("https://api.replicate.com/v1/predictions?cursor=c1", "p1"));
    gateway.answer(400, "{}");
    gateway.answer(200, page(null, "p2"));
    Iterator<Prediction> predictions = client.list().iterator();
    predictions.next();

    assertThatThrownBy(predictions::hasNext).isInstanceOf(InvalidRequestException.class);

    assertThat(predictions.next().getId()).isEqualTo("p2");
    assertThat(predictions.hasNext()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"https://api.replicate.com/v1/predictions\" | https://api.replicate.com/v1/predictions",
        "\"https://api.replicate.com/?cursor=\"       | https://api.replicate.com/?cursor=",
        "\"https://a.example/a page?x=1\"             | https://a.example/a%20page?x=1",
        "\"mailto:someone@a.example\"                 | mailto:someone@a.example",
        "17                                           | 17",
      })
  void nextWithoutACursorEndsTheListWithWhatWasGiven(String json, String shown) {
    gateway.answer(200, "{\"next\": " + json + ", \"results\": [{\"id\": \"p1\"}]}");
    List<String> given = new ArrayList<>();

    NextPageException failure =
        catchThrowableOfType(
            NextPageException.class,
            () -> client.list().forEach(prediction -> given.add(prediction.getId())));

    assertThat(given).containsExactly("p1");
    assertThat(failure)
        .hasMessageStartingWith(
            "Listing predictions cannot go on: the page's next (" + shown + ") has no cursor.")
        .hasMessageContaining("set createdBefore");
    assertThat(failure.page().getResults()).extracting(Prediction::getId).containsExactly("p1");
    assertThat(gateway.requestCount()).isEqualTo(1);
  }

  @Test
  void cursorInAnAddressThatIsNoUriIsReadAllTheSame() {
    gateway.answer(200, page("https://a.example/a page?cursor=c1", "p1"));
    gateway.answer(200, page(null, "p2"));

    assertThat(ids(client)).containsExactly("p1", "p2");
  }

  @ParameterizedTest
  @CsvSource({"c1, 2, of the page itself", "c2, 3, of an earlier page"})
  void listThatComesRoundEnds(String second, int requests, String reason) {
    for (String cursor : List.of("c1", second, "c1")) {
      gateway.answer(200, page("https://a.example/?cursor=" + cursor, "before-" + cursor));
    }
    List<String> given = new ArrayList<>();

    NextPageException failure =
        catchThrowableOfType(
            NextPageException.class,
            () -> client.list().forEach(prediction -> given.add(prediction.getId())));

    assertThat(given).hasSize(requests);
    assertThat(failure)
        .hasMessageContaining("(https://a.example/?cursor=c1) has the cursor " + reason);
    assertThat(gateway.requestCount()).isEqualTo(requests);
  }

  @Test
  void keyInANextIsNotShown() {
    gateway.answer(200, page("https://a.example/?cursor=c1", "p1"));
    gateway.answer(200, page("https://a.example/sk-secret-key", "p2"));

    assertThatThrownBy(() -> client.list().count())
        .isInstanceOf(NextPageException.class)
        .hasMessageContaining("https://a.example/[the key]")
        .hasMessageNotContaining("sk-secret-key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"error\": {\"message\": \"no such route\"}}",
        "{\"results\": {\"id\": \"p1\"}}",
        "{\"results\": [{\"id\": \"p1\"}, 2]}",
        "[]"
      })
  void responseThatIsNoPageIsRefused(String json) {
    gateway.answer(200, json);

    assertThatThrownBy(() -> client.list().count())
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageStartingWith("Listing predictions failed: HTTP 200 returned");
    assertThat(gateway.requestCount()).isEqualTo(1);
  }

  @Test
  void gatewayThatCannotListSaysSo() {
    gateway.answer(404, "{\"detail\": \"Not found\"}");

    NotFoundException failure =
        catchThrowableOfType(NotFoundException.class, () -> client.list().count());

    assertThat(failure)
        .hasMessageStartingWith("Listing predictions failed: HTTP 404")
        .hasMessageEndingWith("of those known, only Replicate itself does.");
    assertThat(failure.predictionMayExist()).isFalse();
  }

  @Test
  void refusalSaysWhatToDoAboutTheQuery() {
    gateway.answer(422, "{}");

    assertThatThrownBy(() -> client.list().count())
        .hasMessageEndingWith("Correct the query: its times, its source, its cursor.");
  }

  @Test
  void pageIsReadWithoutBlockingAndLeadsToTheNext() throws Exception {
    gateway.answer(200, page("https://api.replicate.com/v1/predictions?cursor=c1", "p1"));
    gateway.answer(200, page("https://api.replicate.com/v1/predictions?cursor=c2", "p2"));
    gateway.answer(200, page(null, "p3"));
    List<String> given = new ArrayList<>();

    each(PredictionQuery.all(), given).get();

    assertThat(given).containsExactly("p1", "p2", "p3");
  }

  private CompletableFuture<Void> each(PredictionQuery query, List<String> given) {
    return client
        .listAsync(query)
        .thenCompose(
            page -> {
              page.getResults().forEach(prediction -> given.add(prediction.getId()));
              return query
                  .after(page)
                  .map(next -> each(next, given))
                  .orElse(CompletableFuture.completedFuture(null));
            });
  }

  @Test
  void listBeginsWhereAnEarlierOneEnded() throws Exception {
    gateway.answer(200, page(null, "p7"));
    PredictionQuery query = PredictionQuery.builder().cursor("c6").build();

    assertThat(client.list(query).map(Prediction::getId)).containsExactly("p7");

    assertThat(gateway.received().getPath()).isEqualTo("/replicate/v1/predictions?cursor=c6");
  }

  @Test
  void queryAfterAPageHasItsCursorAndTheSameFilters() {
    PredictionQuery query =
        PredictionQuery.builder().source(PredictionListSource.WEB).cursor("c1").build();

    assertThat(query.after(PredictionPage.fromJson(page("https://a.example/?cursor=c2"))))
        .contains(query.toBuilder().cursor("c2").build());
    assertThat(query.after(PredictionPage.fromJson(page(null)))).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> query.after(PredictionPage.fromJson(page("?cursor=c1"))))
        .isInstanceOf(NextPageException.class)
        .hasMessageContaining("next has the cursor of the page itself");
  }

  @Test
  void queryThatListsNothingIsRefused() {
    OffsetDateTime time = OffsetDateTime.parse("2025-01-15T10:00:00Z");

    assertThatThrownBy(
            () ->
                PredictionQuery.builder().createdAfter(time).createdBefore(time).cursor("").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PredictionQuery: createdAfter is 2025-01-15T10:00Z, must be before createdBefore,"
                + " 2025-01-15T10:00Z; otherwise no prediction is listed; cursor is empty, must be"
                + " the cursor of a page");
  }

  @Test
  void closedClientListsNothingMore() {
    gateway.answer(200, page("https://a.example/?cursor=c1", "p1"));
    Iterator<Prediction> predictions = client.list().iterator();
    predictions.next();

    client.close();

    assertThatThrownBy(predictions::hasNext)
        .isInstanceOf(ClientClosedException.class)
        .hasMessageNotContaining("may exist");
    assertThat(gateway.requestCount()).isEqualTo(1);
  }

  private static List<String> ids(ReplicateClient client) {
    return client.list().map(Prediction::getId).toList();
  }

  private static String page(String next, String... ids) {
    StringBuilder results = new StringBuilder();
    for (String id : ids) {
      results.append(results.length() == 0 ? "" : ", ").append("{\"id\": \"" + id + "\"}");
    }
    String address = next == null ? "null" : "\"" + next + "\"";
    return "{\"next\": " + address + ", \"previous\": null, \"results\": [" + results + "]}";
  }
}
