package dev.replicategateway.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import dev.replicategateway.contracts.operations.api.AnswersApi;
import dev.replicategateway.contracts.operations.model.ApiClient;
import dev.replicategateway.contracts.operations.model.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a response that breaks the contract is decided where converters are made. */
class StrictnessTest {
  private static final String BROKEN = "{\"number\": \"one\", \"since\": \"today\", \"more\": 1}";

  @RegisterExtension final Loopback tolerant = new Loopback(ApiClient.converters());
  @RegisterExtension final Loopback strict = new Loopback(ApiClient.strictConverters());

  @Test
  void responseThatBreaksTheContractIsReadByDefault() throws Exception {
    Page page = tolerant.answer(tolerant.api(AnswersApi.class).begun(), BROKEN);

    assertThat(page.violations())
        .containsExactly(
            "number is \"one\", must be a 64-bit integer",
            "since is \"today\", must be an RFC 3339 date-time");
    assertThat(page.toJson()).isEqualTo("{\"number\":\"one\",\"since\":\"today\",\"more\":1}");
    assertThat(Page.fromJson(page.toJson())).isEqualTo(page);
  }

  @Test
  void strictConvertersRefuseItWithEverythingThatIsWrong() {
    assertThatThrownBy(() -> strict.answer(strict.api(AnswersApi.class).begun(), BROKEN))
        .isInstanceOf(JsonDataException.class)
        .hasMessage(
            Page.class.getName()
                + ": number is \"one\", must be a 64-bit integer;"
                + " since is \"today\", must be an RFC 3339 date-time");
  }

  @Test
  void strictConvertersReadWhatKeepsTheContract() throws Exception {
    assertThat(strict.answer(strict.api(AnswersApi.class).begun(), "{\"number\": 1}"))
        .isEqualTo(Page.builder().number(1).build());
  }

  @Test
  void whatIsNoJsonOrNoObjectIsRefusedInAnyCase() {
    assertThatThrownBy(() -> tolerant.answer(tolerant.api(AnswersApi.class).begun(), "[1]"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Expected an object (Page) but was an array at path $");
    assertThatThrownBy(() -> Page.fromJson("{\"number\": 1")).isInstanceOf(JsonDataException.class);
  }
}
