package dev.replicategateway.client.regeneration;

import static dev.replicategateway.client.regeneration.Checkout.CONTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands at the end of a build's output where the contract is broken. */
@Tag("slow")
class BrokenContractTest {
  private Checkout checkout;

  @BeforeEach
  void checkOut() throws Exception {
    checkout = Checkout.named("broken");
  }

  @Test
  void errorInTheYamlIsNamedWithLineAndColumn() throws Exception {
    checkout.edit(CONTRACT, "version: 1.0.0", "version: [1.0.0");

    assertThat(checkout.failingBuild("compile"))
        .contains(checkout.path(CONTRACT) + " is broken")
        .contains("version: [1.0.0")
        .containsPattern("line \\d+, column \\d+");
  }

  @Test
  void missingDescriptionIsNamedWithItsPath() throws Exception {
    checkout.edit(
        CONTRACT, "PredictionState:\n      description:", "PredictionState:\n      x-text:");

    assertThat(checkout.failingBuild("compile"))
        .contains(checkout.path(CONTRACT) + " has warnings")
        .contains("openapi.yaml#/components/responses/PredictionState: has no description");
  }

  @Test
  void referenceToASchemaThatIsNotThereIsNamedWithItsPath() throws Exception {
    checkout.edit(
        CONTRACT, "'#/components/schemas/GatewayErrorDetail'", "'#/components/schemas/No'");

    assertThat(checkout.failingBuild("compile"))
        .contains(checkout.path(CONTRACT) + " is broken")
        .contains("openapi.yaml#/components/schemas/GatewayError/properties/error: refers to");
  }

  @Test
  void referenceToAResponseThatIsNotThereIsNamedWithItsPath() throws Exception {
    checkout.edit(
        CONTRACT, "'#/components/responses/PredictionAccepted'", "'#/components/responses/No'");

    assertThat(checkout.failingBuild("compile"))
        .contains(checkout.path(CONTRACT) + " is broken")
        .contains("openapi.yaml#/paths/~1replicate~1v1~1predictions/post/responses/200: refers to");
  }
}
