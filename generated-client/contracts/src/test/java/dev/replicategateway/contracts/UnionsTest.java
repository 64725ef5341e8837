package dev.replicategateway.contracts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.replicategateway.contracts.unions.model.Car;
import dev.replicategateway.contracts.unions.model.Cat;
import dev.replicategateway.contracts.unions.model.CatOrObject;
import dev.replicategateway.contracts.unions.model.Circle;
import dev.replicategateway.contracts.unions.model.Contact;
import dev.replicategateway.contracts.unions.model.Deep;
import dev.replicategateway.contracts.unions.model.Dimmer;
import dev.replicategateway.contracts.unions.model.Disc;
import dev.replicategateway.contracts.unions.model.Dog;
import dev.replicategateway.contracts.unions.model.Event;
import dev.replicategateway.contracts.unions.model.Figure;
import dev.replicategateway.contracts.unions.model.Garage;
import dev.replicategateway.contracts.unions.model.Holder;
import dev.replicategateway.contracts.unions.model.InlineObjects;
import dev.replicategateway.contracts.unions.model.InlineObjectsOneOf1;
import dev.replicategateway.contracts.unions.model.Level;
import dev.replicategateway.contracts.unions.model.Lists;
import dev.replicategateway.contracts.unions.model.Maps;
import dev.replicategateway.contracts.unions.model.OneOrMany;
import dev.replicategateway.contracts.unions.model.PetByName;
import dev.replicategateway.contracts.unions.model.PetByReference;
import dev.replicategateway.contracts.unions.model.PetBySchemaName;
import dev.replicategateway.contracts.unions.model.PetByShape;
import dev.replicategateway.contracts.unions.model.PetOrCircle;
import dev.replicategateway.contracts.unions.model.Pets;
import dev.replicategateway.contracts.unions.model.Ping;
import dev.replicategateway.contracts.unions.model.Pong;
import dev.replicategateway.contracts.unions.model.Scalar;
import dev.replicategateway.contracts.unions.model.ScalarOrPet;
import dev.replicategateway.contracts.unions.model.Setting;
import dev.replicategateway.contracts.unions.model.Shape;
import dev.replicategateway.contracts.unions.model.Slab;
import dev.replicategateway.contracts.unions.model.Speed;
import dev.replicategateway.contracts.unions.model.Started;
import dev.replicategateway.contracts.unions.model.Stopped;
import dev.replicategateway.contracts.unions.model.TextOrNumberOrNull;
import dev.replicategateway.contracts.unions.model.Time;
import dev.replicategateway.contracts.unions.model.VehicleOrCat;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnionsTest {
  static Stream<Arguments> documents() {
    return Stream.of(
        arguments(PetBySchemaName.class, "{'kind': 'Cat', 'lives': 9, 'more': null}"),
        arguments(PetBySchemaName.class, "{'kind': 'Bird', 'wings': [2.10, null]}"),
        arguments(PetByReference.class, "{'kind': 'd', 'lives': 9}"),
        arguments(PetByShape.class, "{'kind': 'x', 'other': 'y'}"),
        arguments(Scalar.class, "12345678901234567890"),
        arguments(Scalar.class, "1.50"),
        arguments(Lists.class, "[]"),
        arguments(Maps.class, "{'a': 'b'}"),
        arguments(Pets.class, "[{'kind': 'x', 'bark': 'w'}]"),
        arguments(Setting.class, "'unheard of'"),
        arguments(Event.class, "{'event': 'unheard of', 'at': 1}"),
        arguments(Deep.class, "[1, [{'kind': 'c'}, 'x'], []]"),
        arguments(Shape.class, "{'color': 'red', 'side': 1}"),
        arguments(Contact.class, "{'email': 'e', 'more': 1}"),
        arguments(
            Holder.class,
            "{'required': 1, 'optional': {'kind': 'c'}, 'nullable': null, 'nullableUnion': null,"
                + " 'list': [1, 'a'], 'map': {'a': {'kind': 'd'}}, 'inline': 'x',"
                + " 'inlineElements': [true, {'kind': 'c'}], 'inlineValues': {'a': true}}"),
        arguments(
            Garage.class,
            "{'parked': {'type': 'car', 'wheels': 4, 'doors': 5}, 'all': [{'type': 'bike',"
                + " 'gears': 8}]}"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void valueIsWrittenAsItWasRead(Class<?> type, String json) throws IOException {
    Json.isWrittenAsItWasRead(type, json.replace('\'', '"'));
  }

  @Test
  void discriminatorIsTheSchemaNameWithoutAMapping() throws IOException {
    PetBySchemaName dog = Json.read(PetBySchemaName.class, "{\"bark\": \"w\", \"kind\": \"Dog\"}");

    assertThat(dog.asDog()).isEqualTo(Dog.builder().kind("Dog").bark("w").build());
    assertThat(dog.asCat()).isNull();
  }

  @Test
  void discriminatorDecidesEvenAgainstTheShape() throws IOException {
    assertThat(Json.read(PetByReference.class, "{\"kind\": \"d\", \"lives\": 9}").asDog())
        .isEqualTo(Dog.builder().kind("d").additionalProperty("lives", 9).build());
    assertThat(Json.read(PetByName.class, "{\"kind\": \"d\", \"lives\": 9}").asDog()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "kitten"})
  void severalDiscriminatorValuesCanStandForOneBranch(String kind) throws IOException {
    assertThat(Json.read(PetByName.class, "{\"kind\": \"" + kind + "\"}").asCat().getKind())
        .isEqualTo(kind);
  }

  @Test
  void unknownDiscriminatorIsKeptAsJson() throws IOException {
    PetBySchemaName bird = Json.read(PetBySchemaName.class, "{\"kind\": \"Bird\", \"wings\": 2}");

    assertThat(bird.asCat()).isNull();
    assertThat(bird.asDog()).isNull();
    assertThat(bird.getValue()).isEqualTo(Map.of("kind", "Bird", "wings", 2L));
  }

  @Test
  void objectThatDeclaresEveryPropertyIsPicked() throws IOException {
    assertThat(Json.read(PetByShape.class, "{\"kind\": \"x\", \"bark\": \"w\"}").asDog())
        .isNotNull();
    assertThat(Json.read(PetByShape.class, "{\"kind\": \"x\", \"lives\": 9}").asCat()).isNotNull();
    assertThat(Json.read(InlineObjects.class, "{\"radius\": 1}").asInlineObjectsOneOf1())
        .isEqualTo(InlineObjectsOneOf1.builder().radius(1).build());
  }

  @Test
  void freeFormObjectIsPickedWhereAnotherWouldHaveUndeclaredProperties() throws IOException {
    assertThat(Json.read(CatOrObject.class, "{\"kind\": \"x\", \"lives\": 9}").asCat()).isNotNull();
    assertThat(Json.read(CatOrObject.class, "{\"kind\": \"x\", \"bark\": \"w\"}").asMap())
        .containsEntry("bark", "w");
  }

  @Test
  void objectsAreToldApartByAnEnumValueAlone() throws IOException {
    assertThat(Json.read(Event.class, "{\"event\": \"stopped\"}").getValue())
        .isInstanceOf(Stopped.class);
    assertThat(Json.read(Event.class, "{\"event\": \"started\"}").getValue())
        .isInstanceOf(Started.class);
  }

  @Test
  void scalarsAreToldApartByTheirJsonType() throws IOException {
    assertThat(Json.read(Scalar.class, "\"1\"").asString()).isEqualTo("1");
    assertThat(Json.read(Scalar.class, "1").asLong()).isEqualTo(1);
    assertThat(Json.read(Scalar.class, "1.50").asBigDecimal()).isEqualTo(new BigDecimal("1.50"));
    assertThat(Json.read(Scalar.class, "true").asBoolean()).isTrue();
  }

  @Test
  void stringsAreToldApartByTheirFormat() throws IOException {
    assertThat(Json.read(Time.class, "\"2026-01-31T12:00:00Z\"").asOffsetDateTime())
        .isEqualTo(OffsetDateTime.parse("2026-01-31T12:00:00Z"));
    assertThat(Json.read(Time.class, "\"2026-01-31\"").asLocalDate())
        .isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(Json.read(Time.class, "\"tomorrow\"").asString()).isEqualTo("tomorrow");
  }

  @Test
  void enumsAreToldApartByTheirValues() throws IOException {
    assertThat(Json.read(Setting.class, "\"high\"").asLevel()).isEqualTo(Level.HIGH);
    assertThat(Json.read(Setting.class, "\"fast\"").asSpeed()).isEqualTo(Speed.FAST);
    assertThat(Json.read(Setting.class, "3").asLong()).isEqualTo(3);
    assertThat(Json.read(Dimmer.class, "0.50").asBigDecimal()).isEqualTo(new BigDecimal("0.50"));
  }

  @Test
  void builderOfABranchHasTheOneValueOfItsDiscriminator() {
    assertThatJson(Figure.of(Disc.builder().radius(2).build()).toJson())
        .isEqualTo("{\"type\": \"disc\", \"radius\": 2}");
    assertThatJson(Figure.of(Slab.builder().side(3).build()).toJson())
        .isEqualTo("{\"type\": \"slab\", \"side\": 3}");
    assertThatJson(Car.builder().doors(4).build().toJson())
        .isEqualTo("{\"type\": \"car\", \"doors\": 4}");
  }

  @Test
  void discriminatorOfABuilderCanBeSet() {
    assertThat(Disc.builder().type("ring").build().getType()).isEqualTo("ring");
  }

  @Test
  void discriminatorThatIsNotReadIsNotMadeUp() {
    assertThat(Disc.fromJson("{}").toJson()).isEqualTo("{}");
  }

  @Test
  void branchWithTwoValuesOfItsDiscriminatorHasNone() {
    assertThatThrownBy(() -> Cat.builder().build())
        .hasMessage("Cat: kind is missing, but required");
  }

  @Test
  void collectionsAreToldApartByTheirElements() throws IOException {
    assertThat(Json.read(OneOrMany.class, "\"a\"").asString()).isEqualTo("a");
    assertThat(Json.read(OneOrMany.class, "[\"a\"]").asList()).containsExactly("a");
    assertThat(Json.read(Lists.class, "[\"a\"]")).isEqualTo(Lists.ofListOfString(List.of("a")));
    assertThat(Json.read(Lists.class, "[1, 2]")).isEqualTo(Lists.ofListOfLong(List.of(1L, 2L)));
    assertThat(Json.read(Maps.class, "{\"a\": \"b\"}"))
        .isEqualTo(Maps.ofMapOfString(Map.of("a", "b")));
    assertThat(Json.read(Pets.class, "[{\"kind\": \"x\", \"bark\": \"w\"}]").asListOfDog())
        .containsExactly(Dog.builder().kind("x").bark("w").build());
  }

  @Test
  void unionOfUnionsIsReadThroughBoth() throws IOException {
    assertThat(Json.read(ScalarOrPet.class, "1").asScalar().asLong()).isEqualTo(1);
    assertThat(
            Json.read(ScalarOrPet.class, "{\"kind\": \"x\", \"bark\": \"w\"}")
                .asPetByShape()
                .asDog())
        .isNotNull();
  }

  @Test
  void unionThatKnowsTheValueIsPreferredToOneThatKeepsIt() throws IOException {
    PetOrCircle circle = Json.read(PetOrCircle.class, "{\"kind\": \"round\", \"radius\": 1}");
    PetOrCircle other = Json.read(PetOrCircle.class, "{\"kind\": \"other\"}");

    assertThat(circle.asRoundOrNot().asCircle().getRadius()).isEqualTo(1);
    assertThat(other.asPetBySchemaName().getValue()).isEqualTo(Map.of("kind", "other"));
  }

  @Test
  void valueOfNoBranchIsKeptAsJson() throws IOException {
    OneOrMany union = Json.read(OneOrMany.class, "[1]");

    assertThat(union.kind()).isEqualTo(OneOrMany.Kind.NOT_IN_CONTRACT);
    assertThat(union.getValue()).isEqualTo(List.of(1L));
    Json.isWrittenAsItWasReadDespite(
        OneOrMany.class,
        "[1]",
        "the value is an array, which fits no type that the contract has for it");
  }

  @Test
  void kindTellsTheBranchToASwitch() throws IOException {
    assertThat(Scalar.of("a").kind()).isEqualTo(Scalar.Kind.STRING);
    assertThat(Json.read(Scalar.class, "1").kind()).isEqualTo(Scalar.Kind.LONG);
    assertThat(Lists.ofListOfLong(List.of()).kind()).isEqualTo(Lists.Kind.LIST_OF_LONG);
  }

  @Test
  void unionIsWrittenAsItsValue() {
    assertThatJson(Json.write(Scalar.of("a"))).isEqualTo("\"a\"");
    assertThatJson(Json.write(Scalar.of(true))).isEqualTo("true");
    assertThatJson(Json.write(Setting.of(Level.LOW))).isEqualTo("\"low\"");
    assertThatJson(Json.write(PetByShape.of(Cat.builder().kind("c").build())))
        .isEqualTo("{kind: 'c'}");
    assertThatJson(Json.write(Deep.of(List.of(Deep.of(ScalarOrPet.of(Scalar.of(1)))))))
        .isEqualTo("[1]");
  }

  @Test
  void unionIsAPropertyAnElementAndAValue() {
    Holder holder =
        Holder.builder()
            .required(Scalar.of(1))
            .optional(PetByReference.of(Cat.builder().kind("c").build()))
            .nullable(null)
            .nullableUnion(TextOrNumberOrNull.of("x"))
            .list(List.of(Scalar.of(1), Scalar.of("a")))
            .map(Map.of("a", PetByReference.of(Dog.builder().kind("d").build())))
            .build();

    assertThatJson(Json.write(holder))
        .isEqualTo(
            "{required: 1, optional: {kind: 'c'}, nullable: null, nullableUnion: 'x', list: [1,"
                + " 'a'], map: {a: {kind: 'd'}}}");
  }

  @Test
  void nullIsReadOnlyWhereTheContractHasIt() throws IOException {
    Holder holder =
        Json.read(Holder.class, "{\"required\": 1, \"nullable\": null, \"nullableUnion\": null}");

    assertThat(holder.getNullable()).isNull();
    assertThat(holder.getNullableUnion()).isNull();
    Json.isWrittenAsItWasReadDespite(
        Holder.class, "{\"required\": null}", "required is null, must be a value");
  }

  @Test
  void propertyBesideAUnionIsKeptByTheBranch() throws IOException {
    Shape shape = Json.read(Shape.class, "{\"color\": \"red\", \"radius\": 1}");

    assertThat(shape.asCircle())
        .isEqualTo(Circle.builder().radius(1).additionalProperty("color", "red").build());
  }

  @Test
  void derivedTypeReadAsItsBaseKeepsItsProperties() throws IOException {
    Garage garage =
        Json.read(Garage.class, "{\"parked\": {\"type\": \"car\", \"wheels\": 4, \"doors\": 5}}");

    assertThat(garage.getParked().getWheels()).isEqualTo(4);
    assertThat(garage.getParked().getAdditionalProperties()).containsEntry("doors", 5L);
  }

  @Test
  void derivedTypeCanBeABranch() throws IOException {
    assertThat(Json.read(VehicleOrCat.class, "{\"type\": \"car\", \"doors\": 3}").asCar())
        .isEqualTo(Car.builder().type("car").doors(3).build());
  }

  @Test
  void unionsThatAreBranchesOfEachOtherCanBeRead() throws IOException {
    assertThat(Json.read(Pong.class, "\"text\"").asString()).isEqualTo("text");
    assertThat(Json.read(Ping.class, "\"text\"").asPong().asString()).isEqualTo("text");
    Json.isWrittenAsItWasReadDespite(
        Ping.class, "true", "the value is true, which fits no type that the contract has for it");
  }

  @Test
  void sameValueOfAnotherBranchIsNotEqual() {
    assertThat(Scalar.of("1")).isEqualTo(Scalar.of("1")).isNotEqualTo(Scalar.of(1));
    assertThat(Lists.ofListOfString(List.of())).isNotEqualTo(Lists.ofListOfLong(List.of()));
  }
}
