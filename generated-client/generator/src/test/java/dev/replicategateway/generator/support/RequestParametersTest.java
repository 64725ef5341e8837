package dev.replicategateway.generator.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestParametersTest {
  @Test
  void passwordIsSentButNotShown() {
    RequestParameters parameters = new RequestParameters();
    parameters.set(RequestParameter.header("user"), "ada");
    parameters.set(RequestParameter.header("pin").secret(), "4711");

    assertThat(parameters.describe("Login")).isEqualTo("Login{user=ada, pin=***}");
    assertThat(parameters.headers().get("pin")).isEqualTo("4711");
  }
}
