package dev.replicategateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionListTest {
  @Test
  void everyParameterIsOptional() {
    assertThat(Contract.problemsOfRequest(SimpleRequest.Builder.get(Contract.PREDICTIONS).build()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "created_after, 2025-01-01T00:00:00Z",
    "created_before, 2025-01-01T00:00:00.0000000+00:00",
    "source, web",
    "cursor, cD0yMDIyLTAxLTIxKzIzJTNBMTglM0EyNC41MzAzNTclMkIwMCUzQTAw"
  })
  void parameterIsValid(String name, String value) {
    assertThat(problems(name, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "created_after, yesterday, invalid against requested date format",
    "created_before, 1736935445, invalid against requested date format",
    "source, api, not found in enum",
    "cursor, '', is too short"
  })
  void otherParameterIsRejected(String name, String value, String problem) {
    assertThat(problems(name, value)).singleElement().asString().contains(value, problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"next\": null, \"previous\": null, \"results\": []}",
        "{\"next\": \"https://api.replicate.com/v1/predictions?cursor=cD0\", \"results\": [{}]}",
        "{\"results\": [{\"id\": \"x1\", \"status\": \"succeeded\"}], \"total\": 1}"
      })
  void pageIsValid(String page) {
    assertThat(problemsOfAnswer(page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"next": 2}                        | [Path '/next']
          {"previous": "the page before"}    | [Path '/previous']
          {"results": {}}                    | [Path '/results']
          {"results": [{"status": "gone"}]}  | [Path '/results/0/status']
          []                                 | does not match any allowed primitive type
          """)
  void pageOfAnotherShapeIsRejected(String page, String problem) {
    assertThat(problemsOfAnswer(page)).singleElement().asString().contains(problem);
  }

  private static List<String> problems(String name, String value) {
    return Contract.problemsOfRequest(
        SimpleRequest.Builder.get(Contract.PREDICTIONS).withQueryParam(name, value).build());
  }

  private static List<String> problemsOfAnswer(String page) {
    return Contract.problemsOfAnswer(
        Request.Method.GET, Contract.PREDICTIONS, 200, "application/json", page);
  }
}
