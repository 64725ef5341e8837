package dev.replicategateway.contracts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.squareup.moshi.Moshi;
import dev.replicategateway.contracts.values.model.Access;
import dev.replicategateway.contracts.values.model.Closed;
import dev.replicategateway.contracts.values.model.Containers;
import dev.replicategateway.contracts.values.model.Defaults;
import dev.replicategateway.contracts.values.model.ListRest;
import dev.replicategateway.contracts.values.model.Node;
import dev.replicategateway.contracts.values.model.Old;
import dev.replicategateway.contracts.values.model.Outer;
import dev.replicategateway.contracts.values.model.OuterInner;
import dev.replicategateway.contracts.values.model.Point;
import dev.replicategateway.contracts.values.model.Rest;
import dev.replicategateway.contracts.values.model.Scalars;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import okio.ForwardingSink;
import okio.Okio;
import okio.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  private static final String ID = "123e4567-e89b-12d3-a456-426614174000";

  @Test
  void passwordIsNotInTheTextOfAnObject() {
    assertThat(Scalars.builder().text("t").password("p4ssword").build())
        .hasToString("Scalars{text=t, password=***}");
    assertThat(Scalars.fromJson("{\"password\": 4711}")).hasToString("Scalars{password=***}");
  }

  @Test
  void longUriIsWrittenAsItIs() {
    // No piece of 8,192 characters ends where a character does.
    String uri = "data:text/plain,x" + "\ud83d\ude00".repeat(20_000);

    assertThat(Json.write(Scalars.builder().uri(URI.create(uri)).build()))
        .isEqualTo("{\"uri\":\"" + uri + "\"}");
  }

  @Test
  void uriThatIsWrittenInPiecesIsNeverHeldAsAWhole() throws IOException {
    URI uri = URI.create("data:text/plain;base64," + "QUJD".repeat(25_000));
    List<Long> pieces = new ArrayList<>();
    Sink sink =
        new ForwardingSink(Okio.blackhole()) {
          @Override
          public void write(Buffer source, long byteCount) throws IOException {
            pieces.add(source.size());
            super.write(source, byteCount);
          }
        };

    try (BufferedSink buffered = Okio.buffer(sink)) {
      new Moshi.Builder()
          .build()
          .adapter(Scalars.class)
          .toJson(buffered, Scalars.builder().uri(uri).build());
    }

    assertThat(pieces).hasSizeGreaterThan(5).allMatch(size -> size <= 2 * 8192);
  }

  @Test
  void formatPicksTheJavaType() {
    Scalars scalars =
        Scalars.builder()
            .text("t")
            .password("p")
            .unknownText("u")
            .textOfANumber("9223372036854775808")
            .date(LocalDate.of(2026, 1, 31))
            .dateTime(OffsetDateTime.parse("2026-01-31T10:00:00.5+02:00"))
            .uuid(UUID.fromString(ID))
            .uri(URI.create("https://example.org/?a=b"))
            .bytes(ByteString.encodeUtf8("hi?"))
            .binary("\u0000\u00ff")
            .flag(true)
            .integer(Long.MIN_VALUE)
            .int32(Integer.MAX_VALUE)
            .int64(Long.MAX_VALUE)
            .unknownInteger(255)
            .number(new BigDecimal("0.1000000000000000055511151231257827"))
            ._float(0.1)
            ._double(1e300)
            .unknownNumber(new BigDecimal("18446744073709551616"))
            .anything(List.of("a", 1))
            .object(Map.of("a", false))
            .build();

    assertThatJson(Json.write(scalars))
        .isEqualTo(
            """
            {
              "text": "t",
              "password": "p",
              "unknown_text": "u",
              "text_of_a_number": "9223372036854775808",
              "date": "2026-01-31",
              "date_time": "2026-01-31T10:00:00.5+02:00",
              "uuid": "123e4567-e89b-12d3-a456-426614174000",
              "uri": "https://example.org/?a=b",
              "bytes": "aGk/",
              "binary": "\\u0000\\u00ff",
              "flag": true,
              "integer": -9223372036854775808,
              "int32": 2147483647,
              "int64": 9223372036854775807,
              "unknown_integer": 255,
              "number": 0.1000000000000000055511151231257827,
              "float": 0.1,
              "double": 1.0E300,
              "unknown_number": 18446744073709551616,
              "anything": ["a", 1],
              "object": {"a": false}
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"date\": \"2026-01-31\", \"uuid\": \"123E4567-e89b-12d3-a456-426614174000\"}",
        "{\"date_time\": \"2026-01-31T10:00:00.500Z\"}",
        "{\"date_time\": \"2026-01-31T10:00:00+00:00\"}",
        "{\"uri\": \"/relative#x\"}",
        "{\"bytes\": \"_-8\"}",
        "{\"number\": 1.50}",
        "{\"number\": 1e400}",
        "{\"number\": 123456789012345678901234567890.123456789}",
        "{\"double\": 1.50, \"float\": 2}",
        "{\"integer\": 7, \"int64\": -9223372036854775808}",
        "{\"anything\": {\"a\": [null, 1.0, \"x\"]}}",
        "{\"object\": {\"a\": null}}",
        "{\"text\": \"\\u2028 \\\" \\\\ \\ud83d\\ude42\"}",
      })
  void scalarIsWrittenAsItWasRead(String json) throws IOException {
    Json.isWrittenAsItWasRead(Scalars.class, json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": 1}",
        "{\"integer\": \"1\"}",
        "{\"integer\": 1.5}",
        "{\"integer\": 9223372036854775808}",
        "{\"int32\": 2147483648}",
        "{\"double\": 1e400}",
        "{\"flag\": \"true\"}",
        "{\"date\": \"2026-02-30\"}",
        "{\"date_time\": \"2026-01-31\"}",
        "{\"date_time\": \"2016-12-31T23:59:60Z\"}",
        "{\"date_time\": \"2026-01-31T10:00:00.1234567891Z\"}",
        "{\"date_time\": \"2026-01-31T10:00:00+18:01\"}",
        "{\"uuid\": \"x\"}",
        "{\"uuid\": \"1-2-3-4-5\"}",
        "{\"uuid\": \"23e4567-e89b-12d3-a456-4426614174000\"}",
        "{\"uri\": \"http://[\"}",
        "{\"uri\": \"about:\"}",
        "{\"bytes\": \"*\"}",
        "{\"object\": []}",
      })
  void valueThatTheTypeDoesNotHaveIsKept(String json) throws IOException {
    Scalars scalars = Json.read(Scalars.class, json);
    String property = json.substring(2, json.indexOf('"', 2));

    assertThat(scalars.violations())
        .singleElement(as(STRING))
        .matches(Pattern.quote(property) + " is .+, must be .+");
    assertThat(scalars.getAdditionalProperties()).containsOnlyKeys(property);
    Json.isWrittenAsItWasRead(Scalars.class, json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"list\": [\"b\", \"a\", \"b\"]}",
        "{\"list\": [], \"set\": [], \"map\": {}}",
        "{\"set\": [2, 1]}",
        "{\"map\": {\"z\": 1.50, \"a\": 1e400}}",
        "{\"anythings\": [null, 1, \"x\", [], {}]}",
        "{\"any_map\": {\"a\": null, \"b\": [1.0]}}",
        "{\"nullable_elements\": [null, \"a\"]}",
        "{\"nullable_values\": {\"a\": null, \"b\": \"c\"}}",
        "{\"lists\": [[1, 2], []]}",
        "{\"maps_of_lists\": [{\"a\": [\"2026-01-31\"], \"b\": []}, {}]}",
        "{\"dates\": [\"2026-01-31T10:00:00.000Z\"]}",
        "{\"uuids\": {\"a\": \"123e4567-e89b-12d3-a456-426614174000\"}}",
        "{\"points\": [{\"x\": 1}, {\"x\": 2, \"y\": 3}]}",
        "{\"points_by_name\": {\"a\": {\"x\": 1}}}",
        "{\"names\": [\"a\"], \"id\": \"123e4567-e89b-12d3-a456-426614174000\"}",
      })
  void containerIsWrittenAsItWasRead(String json) throws IOException {
    Json.isWrittenAsItWasRead(Containers.class, json);
  }

  @Test
  void containersHoldTheTypesOfTheirElements() throws IOException {
    Containers containers =
        Containers.builder()
            .set(Set.of(1L))
            .nullableElements(Arrays.asList("a", null))
            .lists(List.of(List.of(1)))
            .mapsOfLists(List.of(Map.of("a", List.of(LocalDate.of(2026, 1, 31)))))
            .pointsByName(Map.of("p", Point.builder().x(1).build()))
            .id(UUID.fromString(ID))
            .build();

    assertThat(
            Json.read(
                Containers.class,
                """
                {
                  "set": [1],
                  "nullable_elements": ["a", null],
                  "lists": [[1]],
                  "maps_of_lists": [{"a": ["2026-01-31"]}],
                  "points_by_name": {"p": {"x": 1}},
                  "id": "123e4567-e89b-12d3-a456-426614174000"
                }
                """))
        .isEqualTo(containers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"list\": [null]}",
        "{\"list\": [1]}",
        "{\"list\": {}}",
        "{\"map\": {\"a\": null}}",
        "{\"map\": []}",
        "{\"lists\": [[1.5]]}",
        "{\"maps_of_lists\": [{\"a\": [\"x\"]}]}",
        "{\"dates\": [\"2026-01-31T10:00:00Z\", \"2026-01-31T10:00:00.0Z\"]}",
        "{\"points\": [{}]}",
      })
  void elementThatItsTypeDoesNotHaveIsKept(String json) throws IOException {
    assertThat(Json.violations(Json.read(Containers.class, json))).hasSize(1);
    Json.isWrittenAsItWasRead(Containers.class, json);
  }

  @Test
  void violationNamesTheElement() throws IOException {
    Json.isWrittenAsItWasReadDespite(
        Containers.class,
        "{\"lists\": [[1], [2, 1.5, 3.0]], \"maps_of_lists\": [{\"a\": []}, {\"b\": [\"x\"]}]}",
        "lists[1][1] is 1.5, must be a 32-bit integer",
        "maps_of_lists[1].b[0] is \"x\", must be a date such as 2026-01-31");
  }

  @Test
  void everyElementThatBreaksTheContractIsNamedBesideAnotherOfItsType() throws IOException {
    Json.isWrittenAsItWasReadDespite(
        Containers.class,
        """
        {
          "list": [1, "a", null, "b", {}],
          "set": [1, 2, 1, "x", 2.0],
          "map": {"a": "1", "b": 1.50, "c": null},
          "lists": [[1.5, 1, "x"], 7, [2, null]],
          "points": [{}, 5, {"x": "1"}, {"x": 1}],
          "points_by_name": {"a": {"x": 1.5}, "b": [], "c": {}}
        }
        """,
        "list[0] is 1, must be a string",
        "list[2] is null, must be a string",
        "list[4] is an object, must be a string",
        "set[2] is 1, must be an element that is not there twice",
        "set[3] is \"x\", must be a 64-bit integer",
        "set[4] is 2.0, must be an element that is not there twice",
        "map.a is \"1\", must be a number",
        "map.c is null, must be a number",
        "lists[0][0] is 1.5, must be a 32-bit integer",
        "lists[0][2] is \"x\", must be a 32-bit integer",
        "lists[1] is 7, must be an array",
        "lists[2][1] is null, must be a 32-bit integer",
        "points[0].x is missing, but required",
        "points[1] is 5, must be an object (Point)",
        "points[2].x is \"1\", must be a 32-bit integer",
        "points_by_name.a.x is 1.5, must be a 32-bit integer",
        "points_by_name.b is an array, must be an object (Point)",
        "points_by_name.c.x is missing, but required");
  }

  @Test
  void inlineObjectHasAClassOfItsOwn() throws IOException {
    String json =
        "{\"inner\": {\"name\": \"n\"}, \"list\": [{\"size\": 1}], \"map\": {\"a\": {\"leaf\": true}}}";

    Outer outer = Json.read(Outer.class, json);

    assertThat(outer.getInner()).isEqualTo(OuterInner.builder().name("n").build());
    assertThat(outer.getList().get(0).getSize()).isEqualTo(1);
    assertThat(outer.getMap().get("a").getLeaf()).isTrue();
    assertThatJson(Json.write(outer)).isEqualTo(json);
  }

  @Test
  void objectMayHoldItself() throws IOException {
    String json = "{\"value\": 1, \"children\": [{\"value\": 2, \"children\": []}]}";

    Node node = Json.read(Node.class, json);

    assertThat(node.getChildren().get(0).getValue()).isEqualTo(2);
    assertThatJson(Json.write(node)).isEqualTo(json);
  }

  @Test
  void undeclaredPropertiesHaveTheTypeThatTheContractGivesThem() throws IOException {
    Rest rest = Json.read(Rest.class, "{\"name\": \"n\", \"a\": 1}");
    long a = rest.getAdditionalProperties().get("a");

    assertThat(a).isEqualTo(1);
    assertThat(rest)
        .isEqualTo(Rest.builder().name("n").additionalProperty("a", 1L).build())
        .extracting(Json::write)
        .isEqualTo("{\"name\":\"n\",\"a\":1}");
    Json.isWrittenAsItWasReadDespite(
        Rest.class, "{\"a\": \"x\"}", "a is \"x\", must be a 64-bit integer");
  }

  @Test
  void undeclaredPropertiesMayBeLists() throws IOException {
    ListRest rest = Json.read(ListRest.class, "{\"a\": [{\"x\": 1}]}");

    assertThat(rest)
        .isEqualTo(
            ListRest.builder()
                .additionalProperty("a", List.of(Point.builder().x(1).build()))
                .build());
  }

  @Test
  void closedObjectStillKeepsWhatANewerContractSends() throws IOException {
    Closed closed = Json.read(Closed.class, "{\"name\": \"n\", \"new\": 1}");

    assertThat(closed.getAdditionalProperties()).containsExactly(Map.entry("new", 1L));
    assertThatJson(Json.write(closed)).isEqualTo("{\"name\": \"n\", \"new\": 1}");
  }

  @Test
  void defaultIsNeverSentByItself() throws IOException {
    Defaults defaults = Defaults.builder().required("r").build();

    assertThat(defaults.getText()).isNull();
    assertThat(defaults.getList()).isNull();
    assertThat(defaults.getSize()).isNull();
    assertThatJson(Json.write(defaults)).isEqualTo("{\"required\": \"r\"}");
    assertThat(Json.read(Defaults.class, "{\"required\": \"r\"}")).isEqualTo(defaults);
  }

  @Test
  void defaultDoesNotStandInForARequiredProperty() {
    assertThatThrownBy(() -> Defaults.builder().build())
        .hasMessage("Defaults: required is missing, but required");
  }

  @Test
  void propertyOfOneDirectionIsReadAndWrittenLikeAnyOther() throws IOException {
    String json = "{\"id\": \"i\", \"secret\": \"s\", \"created_at\": \"c\"}";

    Json.isWrittenAsItWasRead(Access.class, json);
  }

  @Test
  @SuppressWarnings("deprecation")
  void deprecatedPropertyStillWorks() throws Exception {
    Old old = Json.read(Old.class, "{\"gone\": \"g\"}");

    assertThat(old.getGone()).isEqualTo("g");
    assertThat(Old.class.getMethod("getGone").isAnnotationPresent(Deprecated.class)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/a%20b{c}, https://h/a%20b%7Bc%7D",
    "https://h/{a}#frag, https://h/%7Ba%7D#frag",
    "#{frag}, #%7Bfrag%7D",
    "https://{h}/a b[1]?q=100%, https://%7Bh%7D/a%20b%5B1%5D?q=100%25",
    "a{b}#c#d, a%7Bb%7D#c%23d",
  })
  void whatAUriCannotHaveIsEscapedAndNothingElseIs(String text, String uri) throws IOException {
    Scalars read = Json.read(Scalars.class, "{\"uri\": \"" + text + "\"}");

    assertThat(read.getUri()).isEqualTo(URI.create(uri));
    assertThatJson(Json.write(read)).isEqualTo("{\"uri\": \"" + text + "\"}");
  }
}
