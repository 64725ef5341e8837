package dev.replicategateway.contracts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.replicategateway.contracts.openapi31.api.MutualApi;
import dev.replicategateway.contracts.openapi31.model.ApiClient;
import dev.replicategateway.contracts.openapi31.model.Bounds;
import dev.replicategateway.contracts.openapi31.model.Choices;
import dev.replicategateway.contracts.openapi31.model.ChoicesMixed;
import dev.replicategateway.contracts.openapi31.model.ChoicesTyped;
import dev.replicategateway.contracts.openapi31.model.ChoicesUnquoted;
import dev.replicategateway.contracts.openapi31.model.Constants;
import dev.replicategateway.contracts.openapi31.model.ConstantsNumber;
import dev.replicategateway.contracts.openapi31.model.ConstantsText;
import dev.replicategateway.contracts.openapi31.model.Crafted;
import dev.replicategateway.contracts.openapi31.model.CraftedDouble;
import dev.replicategateway.contracts.openapi31.model.Dated;
import dev.replicategateway.contracts.openapi31.model.Entry;
import dev.replicategateway.contracts.openapi31.model.Holder;
import dev.replicategateway.contracts.openapi31.model.Letter;
import dev.replicategateway.contracts.openapi31.model.ListOrText;
import dev.replicategateway.contracts.openapi31.model.Local;
import dev.replicategateway.contracts.openapi31.model.Loose;
import dev.replicategateway.contracts.openapi31.model.Nulls;
import dev.replicategateway.contracts.openapi31.model.Point;
import dev.replicategateway.contracts.openapi31.model.Post;
import dev.replicategateway.contracts.openapi31.model.References;
import dev.replicategateway.contracts.openapi31.model.Scalars;
import dev.replicategateway.contracts.openapi31.model.Several;
import dev.replicategateway.contracts.openapi31.model.Unevaluated;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApi31Test {
  @RegisterExtension final Loopback loopback = new Loopback(ApiClient.converters());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"required\": \"r\", \"required_or_null\": null}",
        "{\"required\": \"r\", \"required_or_null\": \"x\", \"optional_or_null\": null}",
        "{\"required\": \"r\", \"required_or_null\": null, \"list_or_null\": [null, \"a\"]}",
        "{\"required\": \"r\", \"required_or_null\": null, \"map_or_null\": {\"a\": null}}",
        "{\"required\": \"r\", \"required_or_null\": null, \"time_or_null\": null}",
        "{\"required\": \"r\", \"required_or_null\": null, \"point_or_null\": {\"x\": 1}}",
        "{\"required\": \"r\", \"required_or_null\": null, \"point_or_null\": null}",
        "{\"required\": \"r\", \"required_or_null\": null, \"letter_or_null\": null}",
      })
  void nullIsAType(String json) throws IOException {
    Json.isWrittenAsItWasRead(Nulls.class, json);
  }

  @Test
  void nullThatWasSetIsSent() {
    Nulls nulls =
        Nulls.builder()
            .required("r")
            .requiredOrNull(null)
            .optionalOrNull(null)
            .listOrNull(null)
            .timeOrNull(null)
            .pointOrNull(null)
            .letterOrNull(null)
            .build();

    assertThatJson(Json.write(nulls))
        .isEqualTo(
            """
            {
              "required": "r",
              "required_or_null": null,
              "optional_or_null": null,
              "list_or_null": null,
              "time_or_null": null,
              "point_or_null": null,
              "letter_or_null": null
            }
            """);
  }

  @Test
  void nullWithoutTheTypeIsAViolation() throws IOException {
    Json.isWrittenAsItWasReadDespite(
        Nulls.class,
        "{\"required\": null, \"required_or_null\": null}",
        "required is null, must be a string");
    Json.isWrittenAsItWasReadDespite(
        Nulls.class, "{\"required\": \"r\"}", "required_or_null is missing, but required");
  }

  @Test
  void typedConstantIsAnEnumOfOne() throws IOException {
    String json = "{\"untyped\": \"circle\", \"text\": \"circle\", \"number\": 3}";

    Constants constants = Json.read(Constants.class, json);

    assertThat(constants.getText()).isSameAs(ConstantsText.CIRCLE);
    assertThat(constants.getNumber()).isSameAs(ConstantsNumber.NUMBER_3);
    assertThatJson(Json.write(constants)).isEqualTo(json);
  }

  @Test
  void exclusiveBoundIsANumber() {
    Bounds.builder()
        .moreThan(2)
        .lessThan(new BigDecimal("9.49"))
        .minimumWins(5)
        .positive(1)
        .build();

    assertThatThrownBy(
            () ->
                Bounds.builder()
                    .moreThan(1)
                    .lessThan(new BigDecimal("9.5"))
                    .minimumWins(4)
                    .positive(0)
                    .build())
        .hasMessage(
            "Bounds: more_than is 1, must be more than 1; less_than is 9.5, must be less than 9.5;"
                + " minimum_wins is 4, must be at least 5; positive is 0, must be more than 0");
  }

  @Test
  @SuppressWarnings("deprecation")
  void referenceMayHaveNeighbours() throws Exception {
    References references =
        Json.read(References.class, "{\"point\": {\"x\": 1}, \"letter\": \"b\"}");

    assertThat(references.getPoint()).isEqualTo(Point.builder().x(1).build());
    assertThat(references.getLetter()).isSameAs(Letter.B);
    assertThatJson(Json.write(References.builder().build())).isEqualTo("{}");
  }

  @Test
  void definitionWithinASchemaIsAClass() throws IOException {
    Local local = Local.builder().z(1).build();

    assertThat(Json.read(Holder.class, "{\"local\": {\"z\": 1}}").getLocal()).isEqualTo(local);
    assertThat(Json.read(References.class, "{\"local\": {\"z\": 1}}").getLocal()).isEqualTo(local);
  }

  @Test
  void severalTypesAreAUnion() throws IOException {
    Several text = Json.read(Several.class, "{\"text_or_integer\": \"a\"}");
    Several integer = Json.read(Several.class, "{\"text_or_integer\": 1}");

    assertThat(text.getTextOrInteger().asString()).isEqualTo("a");
    assertThat(text.getTextOrInteger().asLong()).isNull();
    assertThat(integer.getTextOrInteger().asLong()).isEqualTo(1);
    assertThatJson(Json.write(integer)).isEqualTo("{\"text_or_integer\": 1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "1", "null"})
  void severalTypesMayIncludeNull(String value) throws IOException {
    String json = "{\"text_or_integer_or_null\": " + value + "}";

    Json.isWrittenAsItWasRead(Several.class, json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'text_or_integer': 9007199254740993}",
        "{'object_or_text': {'a': 1.50}}",
        "{'object_or_text': 'x'}",
        "{'list_or_text': ['x', 'y']}",
        "{'list_or_text': 'x'}",
        "{'list_or_text': null}",
        "{'elements': ['x', 9007199254740993]}",
        "{'values': {'a': 'x', 'b': 1, 'c': null}}",
      })
  void valueOfEachTypeIsWrittenAsItWasRead(String json) throws IOException {
    Json.isWrittenAsItWasRead(Several.class, json.replace('\'', '"'));
  }

  @Test
  void listIsABranchOfItsOwn() throws IOException {
    ListOrText list = Json.read(Several.class, "{\"list_or_text\": [\"x\"]}").getListOrText();

    assertThat(list.asString()).isNull();
    assertThat(list.asList()).containsExactly("x");
    Json.isWrittenAsItWasReadDespite(
        Several.class,
        "{\"list_or_text\": [\"x\", null]}",
        "list_or_text is an array, which fits no type that the contract has for it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'titled': 'a', 'typed': 'b', 'numbered': 2, 'named': 1, 'choice_or_null': 2}",
        "{'titled': 'new', 'typed': 'new', 'numbered': 3, 'named': 3, 'choice_or_null': null}",
        "{'mixed': 'a', 'mixed_by_type': 'a', 'mixed_list': ['a', 1, '1']}",
        "{'mixed': 1, 'mixed_by_type': 1}",
        "{'mixed': true}",
        "{'mixed': 2.5}",
        "{'mixed': null}",
        "{'mixed': '1'}",
        "{'mixed': 7}",
        "{'unquoted': '1'}",
      })
  void choiceIsWrittenAsItWasRead(String json) throws IOException {
    Json.isWrittenAsItWasRead(Choices.class, json.replace('\'', '"'));
  }

  @Test
  void enumOfSeveralTypesIsSentAsTheContractListsIt() throws IOException {
    Choices choices =
        Choices.builder()
            .mixed(ChoicesMixed._1)
            .typed(ChoicesTyped.B)
            .unquoted(ChoicesUnquoted._2)
            .build();

    assertThatJson(Json.write(choices)).isEqualTo("{mixed: 1, typed: 'b', unquoted: '2'}");
    assertThat(Json.read(Choices.class, "{\"mixed\": 1}").getMixed()).isSameAs(ChoicesMixed._1);
    assertThat(Json.read(Choices.class, "{\"mixed\": true}").getMixed())
        .isSameAs(ChoicesMixed.TRUE);
  }

  @Test
  void constantOfAnyTypeIsKept() throws IOException {
    Json.isWrittenAsItWasRead(
        Constants.class,
        "{\"boolean\": true, \"decimal\": 2.50, \"nothing\": null, \"object\": {\"a\": 1}}");
  }

  @Test
  void objectWithoutUnevaluatedPropertiesHasThoseOfItsParts() throws IOException {
    assertThat(Json.read(Unevaluated.class, "{\"x\": 1, \"y\": 2}"))
        .isEqualTo(Unevaluated.builder().x(1).y(2).build());
  }

  @Test
  void whatHasNoTypeIsAnyJson() throws IOException {
    String json =
        """
        {
          "anything": null,
          "without_items": [1, null, "a"],
          "pair": ["a", 1],
          "image": "aGk=",
          "letters": "a",
          "x-more": "m"
        }
        """;

    Loose loose = Json.read(Loose.class, json);

    assertThat(loose.getPair()).isEqualTo(List.of("a", 1L));
    assertThat(loose.getAdditionalProperties()).containsEntry("x-more", "m");
    assertThatJson(Json.write(loose)).isEqualTo(json);
  }

  @Test
  void schemeBelowHttpNeedsNoSecret() throws Exception {
    RecordedRequest request = loopback.received(loopback.api(MutualApi.class).certified());

    assertThat(request.getPath()).isEqualTo("/certified");
    assertThat(request.getHeader("Authorization")).isNull();
  }

  @Test
  void inheritedPropertyMayBeNull() throws IOException {
    Json.isWrittenAsItWasRead(Dated.class, "{\"date\": null, \"title\": \"t\"}");
    Json.isWrittenAsItWasRead(Entry.class, "{\"date\": null, \"title\": \"t\", \"note\": null}");
    Json.isWrittenAsItWasRead(Post.class, "{\"date\": null, \"title\": \"t\", \"rank\": null}");
  }

  @Test
  void rulesForObjectsSayNothingAboutScalars() throws IOException {
    assertThatJson(Json.write(Scalars.builder().integer(1).flag(true).build()))
        .isEqualTo("{\"integer\": 1, \"flag\": true}");
  }

  @Test
  void numberOfAnEnumThatLooksLikeJavaIsNoJava() {
    assertThat(Crafted.values()).isEmpty();
    assertThat(CraftedDouble.values()).isEmpty();
    assertThat(System.getProperty("crafted")).isNull();
  }

  @Test
  void integerOfAnEnumThatLooksLikeJavaIsNoConstant(@TempDir Path directory) throws IOException {
    Path document = directory.resolve("crafted.yaml");
    Files.writeString(
        document,
        """
        openapi: 3.1.0
        info: {title: Crafted, version: '1'}
        paths: {}
        components:
          schemas:
            Crafted: {type: integer, enum: ['1, null); static { System.exit(1); } //']}
        """);

    try (GeneratedCode code = new GeneratedCode(document, "crafted", directory.resolve("out"))) {
      assertThat(code.constantsOf("Crafted")).isEmpty();
    }
  }
}
