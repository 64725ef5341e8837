package dev.replicategateway.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static final String KEY = "sk-never/to+be%seen\"012";

  private final Redaction redaction = new Redaction();

  RedactionTest() {
    redaction.remember(KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-never/to+be%seen\"012",
        "sk-never\\/to+be%seen\\\"012",
        "sk-never\\u002Fto\\u002Bbe\\u0025seen\\u0022012",
        "sk-never\\u002fto\\u002bbe%seen\\u0022012",
        "sk-never%2Fto%2Bbe%25seen%22012",
        "sk-never%2fto%2bbe%25seen%22012",
        "sk-never\\\\\\/to\\\\u002Bbe%seen\\\\\\\"012",
        "sk-never/to+be%seen\\\\\\\\\\\\\\\"012",
        "\\u0073\\u006B\\u002Dnever/to+be%seen\"012",
        "%73k-never/to+be%seen\"%30%31%32"
      })
  void keyIsTakenOutHoweverItIsSpelled(String spelled) {
    assertThat(redaction.apply("a" + spelled + "b" + spelled)).isEqualTo("a[the key]b[the key]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-never/to+be%seen\"012",
        "sk-never\\u002Fto\\u002Bbe\\u0025seen\\u0022012",
        "sk-never%2Fto%2Bbe%seen%22012",
        "sk-never\\\\\\/to\\\\u002Bbe%seen\\\\\\\"012"
      })
  void keyThatIsCutOffAnywhereIsTakenOut(String spelled) {
    for (int length = 8; length <= spelled.length(); length++) {
      assertThat(redaction.apply("a " + spelled.substring(0, length))).isEqualTo("a [the key]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-neve",
        "sk-never/to+be%seen\"01 ",
        "sk-never\\ ",
        "sk-never%2",
        "sk-never%2G",
        "sk-never\\u00"
      })
  void textThatIsNoKeyIsLeftAsItIs(String text) {
    assertThat(redaction.apply(text + "!")).isEqualTo(text + "!");
  }

  @Test
  void startOfAKeyThatIsTooShortToTellIsLeftAsItIs() {
    assertThat(redaction.apply("a sk-neve")).isEqualTo("a sk-neve");
  }

  @Test
  void shortKeyIsNotTakenOutOfWhatOnlyLooksLikeIt() {
    Redaction ofShort = new Redaction();
    ofShort.remember("test123");

    assertThat(ofShort.apply("no model test123")).isEqualTo("no model test123");
  }

  @Test
  void lastHundredKeysAreTakenOut() {
    for (int i = 0; i < 99; i++) {
      redaction.remember("sk-another-" + i + "-");
      redaction.remember("sk-another-0-");
    }
    assertThat(redaction.apply(KEY + " sk-another-98-")).isEqualTo("[the key] [the key]");

    redaction.remember("sk-another-99-");

    assertThat(redaction.apply("sk-another-99- sk-another-0-")).isEqualTo("[the key] [the key]");
    assertThat(redaction.apply(KEY)).isEqualTo(KEY);
  }

  @Test
  void headerWithTheKeyInItsNameOrValueLosesItAndNothingElse() {
    Headers headers =
        new Headers.Builder()
            .add("X-Debug", "one")
            .add("X-Debug", "Bearer sk-never/to+be%seen\"012")
            .add("X-Other", "two")
            .addUnsafeNonAscii("sk-never/to+be%seen\"012", "three")
            .build();

    Headers clean = redaction.redact(headers);

    assertThat(clean.values("X-Debug")).containsExactly("one", "Bearer [the key]");
    assertThat(clean.values("X-Other")).containsExactly("two");
    assertThat(clean.values("Redacted")).containsExactly("three");
    assertThat(clean.size()).isEqualTo(4);
  }
}
