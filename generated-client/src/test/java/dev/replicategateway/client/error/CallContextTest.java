package dev.replicategateway.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.client.error.CallContext.Effect;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CallContextTest {
  private final CallContext call =
      CallContext.of("Reading", Effect.READS, text -> text.replace("sk-secret", "[the key]"));

  @Test
  void causeThatQuotesNothingIsShownAsItIs() {
    IOException cause = new IOException("reset", new IllegalStateException("by the peer"));
    cause.addSuppressed(new IOException("closing failed too"));

    assertThat(call.clean(cause)).isSameAs(cause);
    assertThat(call.clean((Throwable) null)).isNull();
  }

  @Test
  void causeThatQuotesTheKeyIsShownAsItsCleanTextWhereItWasThrown() {
    IOException cause = new IOException("no sk-secret\nhere");

    Throwable shown = call.clean(cause);

    assertThat(shown).hasMessage("java.io.IOException: no [the key] here").hasNoCause();
    assertThat(shown.getStackTrace()).isEqualTo(cause.getStackTrace());
  }

  @Test
  void causeOfACauseThatQuotesTheKeyIsNotShown() {
    IOException cause = new IOException("reset", new IOException(new IOException("sk-secret")));

    assertThat(call.clean(cause)).hasMessageContaining("reset").hasNoCause();
  }

  @Test
  void suppressedFailureThatQuotesTheKeyIsNotShown() {
    IOException closing = new IOException("closing failed");
    closing.addSuppressed(new IOException("sk-secret"));
    IOException cause = new IOException("reset", new IOException("by the peer"));
    cause.addSuppressed(closing);

    assertThat(call.clean(cause))
        .hasMessageContaining("reset")
        .hasNoCause()
        .hasNoSuppressedExceptions();
  }

  @Test
  void causesThatAreEachOthersAreLookedAtOnce() {
    IOException one = new IOException("one");
    IOException other = new IOException("other", one);
    one.initCause(other);

    assertThat(call.clean(one)).isSameAs(one);
  }
}
