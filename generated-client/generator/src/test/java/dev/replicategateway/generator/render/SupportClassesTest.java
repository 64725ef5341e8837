package dev.replicategateway.generator.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SupportClassesTest {
  @Test
  void wordInAStringNamesNoClassHoweverLongTheStringIs() {
    String text = "Secrets \\\" ".repeat(10_000);

    assertThat(SupportClasses.neededBy(List.of("String a = \"" + text + "\";"), Set.of(), "p"))
        .isEmpty();
  }
}
