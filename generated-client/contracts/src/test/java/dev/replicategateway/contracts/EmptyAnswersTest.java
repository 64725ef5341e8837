package dev.replicategateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.contracts.operations.api.AnswersApi;
import dev.replicategateway.contracts.operations.model.ApiClient;
import dev.replicategateway.contracts.operations.model.Page;
import java.io.EOFException;
import java.io.IOException;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Response;

class EmptyAnswersTest {
  @RegisterExtension final Loopback loopback = new Loopback(ApiClient.converters());
  private final AnswersApi answers = loopback.api(AnswersApi.class);

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void declaredStatusWithoutABodyHasNone(int chunked) throws IOException {
    MockResponse empty =
        chunked == 1 ? new MockResponse().setChunkedBody("", 1) : new MockResponse();
    loopback.server().enqueue(empty.clone().setResponseCode(201));
    loopback.server().enqueue(empty.clone().setResponseCode(202));

    Response<Page> begun = answers.begun().execute();
    Response<Page> pending = answers.pending().execute();

    assertThat(begun.code()).isEqualTo(201);
    assertThat(begun.body()).isNull();
    assertThat(pending.code()).isEqualTo(202);
    assertThat(pending.body()).isNull();
  }

  @Test
  void theOtherStatusStillHasOne() throws Exception {
    Page page = Page.builder().number(1).build();

    assertThat(loopback.answer(answers.begun(), "{\"number\": 1}")).isEqualTo(page);
    assertThat(loopback.answer(answers.pending(), "{\"number\": 1}")).isEqualTo(page);
  }

  @Test
  void emptyBodyIsRefusedWhereTheContractHasNone() {
    assertThatThrownBy(() -> loopback.answer(answers.onlyDefault(), ""))
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> loopback.answer(answers.severalCodes(), ""))
        .isInstanceOf(EOFException.class);
  }
}
