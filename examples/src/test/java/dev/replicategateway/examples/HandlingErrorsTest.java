package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HandlingErrorsTest {
  private final Printout printout = new Printout();

  @BeforeEach
  void run() throws IOException {
    new HandlingErrors(new FakeTime().client(), printout.terminal).run();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BAD KEY | AuthenticationException | ask for another key",
        "NO CREDIT | QuotaException | hold all work until the account is topped up",
        "KEY MAY NOT | PermissionException | take another model, or another key",
        "INVALID FIELD | InvalidRequestException | correct these fields:",
        "UNKNOWN MODEL | InvalidRequestException | check the model version, then the input",
        "WRONG PATH | NotFoundException | correct the base URL",
        "TOO MANY REQUESTS | RateLimitException | create it again after PT5S",
        "SERVER ERROR | ServerException"
            + " | check whether it exists; the operator finds it by 2026112416031187",
        "NO CONNECTION | ConnectionException | create it again later",
        "NOT A GATEWAY | UnexpectedResponseException | correct the base URL",
        "FAILED PREDICTION | PredictionUnsuccessfulException | correct the input; the log ends:",
        "NEVER ENDS | WaitTimeoutException"
            + " | await w44zs9cet5rmc0cqzp49gpkhf8 later, or cancel it",
      })
  void eachFaultIsCaughtByItsKind(String fault, String kind, String next) {
    List<String> lines = after(fault);

    assertThat(lines.get(0)).startsWith(kind + ": ");
    assertThat(lines).contains("next: " + next);
  }

  /** Most callers need no more than that. */
  @Test
  void usualCaseComesFirst() {
    assertThat(printout.lines().subList(0, 5))
        .containsExactly(
            "",
            "== THE USUAL CASE",
            "NO CREDIT: none was created, so creating it again bills once",
            "SERVER ERROR: it may exist, so look for it before it is created again",
            "");
  }

  @ParameterizedTest
  @EnumSource
  void eachFaultIsMet(Fault fault) {
    assertThat(after(fault.toString().replace('_', ' '))).isNotEmpty();
  }

  @Test
  void invalidFieldIsNamedWithItsRule() {
    assertThat(after("INVALID FIELD"))
        .contains("      input.steps: Must be less than or equal to 100");
  }

  @Test
  void failedPredictionShowsTheEndOfItsLog() {
    assertThat(after("FAILED PREDICTION"))
        .contains(
            "      Using seed: 255224557",
            "      Loading toonyou_beta3.safetensors",
            "      NSFW content detected");
  }

  /** What is printed of a fault, up to the empty line. */
  private List<String> after(String fault) {
    List<String> lines = printout.lines();
    List<String> rest = lines.subList(lines.indexOf("== " + fault) + 1, lines.size());
    return rest.contains("") ? rest.subList(0, rest.indexOf("")) : rest;
  }
}
