package dev.replicategateway.generator.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViolationsTest {
  /** An object that must have a property, and holds another object. */
  private static final class Box extends ContractValue {
    private final @Nullable Object inner;

    Box(@Nullable Object inner) {
      this.inner = inner;
    }

    @Override
    void check(Violations violations) {
      violations.minProperties(0, 1).nested("inner", inner);
    }
  }

  @Test
  void propertiesOfAnObjectAreCountedAtItsPath() {
    assertThat(new Box(new Box(null)).violations())
        .containsExactly(
            "the object has 0 properties, must have at least 1",
            "inner has 0 properties, must have at least 1");
  }
}
