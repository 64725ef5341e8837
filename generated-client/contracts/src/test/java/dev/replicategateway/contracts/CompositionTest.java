package dev.replicategateway.contracts;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.squareup.moshi.JsonDataException;
import dev.replicategateway.contracts.composition.model.Aliases;
import dev.replicategateway.contracts.composition.model.Author;
import dev.replicategateway.contracts.composition.model.Book;
import dev.replicategateway.contracts.composition.model.Closed;
import dev.replicategateway.contracts.composition.model.Contact;
import dev.replicategateway.contracts.composition.model.ContactOfObjects;
import dev.replicategateway.contracts.composition.model.ContactWithout;
import dev.replicategateway.contracts.composition.model.Counters;
import dev.replicategateway.contracts.composition.model.DatedShape;
import dev.replicategateway.contracts.composition.model.Directory;
import dev.replicategateway.contracts.composition.model.Expression;
import dev.replicategateway.contracts.composition.model.Folder;
import dev.replicategateway.contracts.composition.model.FreeForm;
import dev.replicategateway.contracts.composition.model.Inline;
import dev.replicategateway.contracts.composition.model.InlineArrayInner;
import dev.replicategateway.contracts.composition.model.InlineContact;
import dev.replicategateway.contracts.composition.model.InlineMapValue;
import dev.replicategateway.contracts.composition.model.InlineObject;
import dev.replicategateway.contracts.composition.model.InlineObjectInner;
import dev.replicategateway.contracts.composition.model.InlineOnly;
import dev.replicategateway.contracts.composition.model.Kennel;
import dev.replicategateway.contracts.composition.model.Letter;
import dev.replicategateway.contracts.composition.model.Lists;
import dev.replicategateway.contracts.composition.model.Loan;
import dev.replicategateway.contracts.composition.model.Mail;
import dev.replicategateway.contracts.composition.model.Maps;
import dev.replicategateway.contracts.composition.model.Mode;
import dev.replicategateway.contracts.composition.model.NamedAndDated;
import dev.replicategateway.contracts.composition.model.NamedContact;
import dev.replicategateway.contracts.composition.model.NamedShape;
import dev.replicategateway.contracts.composition.model.NamedShapeInline;
import dev.replicategateway.contracts.composition.model.Node;
import dev.replicategateway.contracts.composition.model.Nodes;
import dev.replicategateway.contracts.composition.model.Notice;
import dev.replicategateway.contracts.composition.model.NullableCounters;
import dev.replicategateway.contracts.composition.model.OfOne;
import dev.replicategateway.contracts.composition.model.Open;
import dev.replicategateway.contracts.composition.model.OwnBeside;
import dev.replicategateway.contracts.composition.model.Person;
import dev.replicategateway.contracts.composition.model.Puppy;
import dev.replicategateway.contracts.composition.model.Renamed;
import dev.replicategateway.contracts.composition.model.Row;
import dev.replicategateway.contracts.composition.model.ShelfBooksInner;
import dev.replicategateway.contracts.composition.model.Strict;
import dev.replicategateway.contracts.composition.model.Sum;
import dev.replicategateway.contracts.composition.model.Tomes;
import dev.replicategateway.contracts.composition.model.Tree;
import dev.replicategateway.contracts.composition.model.Value;
import dev.replicategateway.contracts.composition.model.VolumeOneOf;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompositionTest {
  static Stream<Arguments> documents() {
    return Stream.of(
        arguments(
            Loan.class,
            "{'label': 'l', 'reader': {'name': 'n'}, 'book': {'title': 't', 'pages': 1.50}, 'books': [{'title': 't'}],"
                + " 'shelf': {'title': 't', 'more': 1}, 'due': '2026-01-31T00:00:00Z', 'days': ['2026-01-31']}"),
        arguments(Renamed.class, "{'name': 'n', 'age': 1, 'email': 'e'}"),
        arguments(Puppy.class, "{'kind': 'Puppy', 'name': 'r', 'bark': 'w', 'months': 3}"),
        arguments(NamedShape.class, "{'name': 'n', 'radius': 1, 'unit': 'm'}"),
        arguments(NamedShape.class, "{'name': 'n', 'side': 1, 'unit': 100, 'more': null}"),
        arguments(NamedShapeInline.class, "{'name': 'n', 'radius': 1, 'side': 2}"),
        arguments(DatedShape.class, "{'name': 'n', 'side': 1, 'since': '2026-01-31'}"),
        arguments(Notice.class, "{'type': 'mail', 'address': 'a', 'more': 1}"),
        arguments(Mail.class, "{'type': 'mail', 'address': 'a', 'more': 1}"),
        arguments(Letter.class, "{'type': 'letter', 'number': '1'}"),
        arguments(Contact.class, "{'name': 'n', 'phone': '1', 'more': [1.50]}"),
        arguments(ContactOfObjects.class, "{'phone': '1', 'more': [1.50]}"),
        arguments(ContactWithout.class, "{'email': 'e', 'more': [1.50]}"),
        arguments(NamedContact.class, "{'name': 'n', 'phone': '1', 'more': null}"),
        arguments(InlineContact.class, "{'contact': {'phone': '1', 'more': null}}"),
        arguments(
            OfOne.class,
            "{'named_mode': 'fast', 'named_labels': ['a'], 'named_identifier': 'i', 'named_scores':"
                + " {'a': 1}, 'named_union': 1.50, 'named_inline': 'slow', 'mode': 'slow',"
                + " 'mode_or_null': null, 'labels': ['a'], 'node': null, 'expression': 1, 'inline':"
                + " 'fast', 'scalar': 'abc', 'modes': ['fast', null], 'lists': {'a': null}}"),
        arguments(OfOne.class, "{'named_mode': 'new', 'mode': 'new', 'node': {'value': 1}}"),
        arguments(Node.class, "{'value': 1, 'next': {'value': 2, 'next': {'value': 3}}}"),
        arguments(Tree.class, "{'children': [{'children': []}, {}]}"),
        arguments(Directory.class, "{'entries': {'a': {'entries': {'b': {}}}}}"),
        arguments(Author.class, "{'books': [{'title': 't', 'author': {'books': []}}]}"),
        arguments(Folder.class, "{'name': 'a', 'parent': {'name': 'b'}}"),
        arguments(Value.class, "['a', {'b': ['c', []]}]"),
        arguments(Open.class, "{'id': 'i', 'a': null, 'b': {'c': [1.50]}}"),
        arguments(Closed.class, "{'id': 'i', 'a': null}"),
        arguments(Counters.class, "{'id': 'i', 'a': 1, 'b': 2}"),
        arguments(NullableCounters.class, "{'id': 'i', 'a': null, 'b': 2}"),
        arguments(Nodes.class, "{'id': 'i', 'a': {'value': 1}}"),
        arguments(Lists.class, "{'id': 'i', 'a': ['x'], 'b': []}"),
        arguments(
            Maps.class,
            "{'integers': {'a': 1}, 'nullable': {'a': null, 'b': 'x'}, 'models': {'n': {'value':"
                + " 1}}, 'lists': {'l': [1.10]}, 'maps': {'m': {'t': true}}, 'closed': {'a': 1}}"),
        arguments(
            FreeForm.class,
            "{'any': [1, null, 'x'], 'object': {'a': null}, 'open': {'a': 1}, 'values': {'a':"
                + " null}, 'list': [null, {}], 'objects': [{'a': 1.10}], 'nullable': null}"),
        arguments(
            Aliases.class,
            "{'identifier': 'i', 'identifierAlias': 'j', 'moment': '2026-01-31T12:00:00.000Z',"
                + " 'amount': 1.10, 'labels': ['a'], 'labelsAlias': ['b'], 'scores': {'a': 1},"
                + " 'scoresAlias': {'b': 2}, 'anything': [1.0], 'anyObject': {'a': null}, 'nodes':"
                + " [{'value': 1}], 'node': {'value': 2}, 'labelsById': {'x': ['y']}}"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void objectIsWrittenAsItWasRead(Class<?> type, String json) throws IOException {
    Json.isWrittenAsItWasRead(type, json.replace('\'', '"'));
  }

  @Test
  void allOfHasThePropertiesOfAllThreeLevels() {
    Person person = Person.builder().name("n").age(1).email("e").build();

    assertThatJson(Json.write(person)).isEqualTo("{name: 'n', age: 1, email: 'e'}");
  }

  @Test
  void allOfOfOneIsWrittenAsThatOne() {
    OfOne ofOne =
        OfOne.builder().namedMode(Mode.FAST).namedLabels(List.of("a")).mode(Mode.SLOW).build();

    assertThatJson(Json.write(ofOne))
        .isEqualTo("{named_mode: 'fast', named_labels: ['a'], mode: 'slow'}");
    assertThat(ofOne.getNamedMode()).isEqualTo(Mode.FAST);
  }

  @Test
  void allOfWithAUnionRequiresNothingOfABranch() throws IOException {
    NamedShape shape = NamedShape.builder().name("n").side(1).build();

    assertThatJson(Json.write(shape)).isEqualTo("{name: 'n', side: 1}");
    assertThat(Json.read(NamedShape.class, "{\"name\": \"n\", \"radius\": 2}").getRadius())
        .isEqualTo(2);
    assertThat(Json.read(DatedShape.class, "{\"name\": \"n\", \"radius\": 2}").getSide()).isNull();
    assertThat(Json.read(Mail.class, "{\"type\": \"mail\", \"address\": \"a\"}").getAddress())
        .isEqualTo("a");
  }

  @Test
  void propertyThatBranchesDeclareDifferentlyIsKept() throws IOException {
    NamedShape text =
        Json.read(NamedShape.class, "{\"name\": \"n\", \"radius\": 1, \"unit\": \"m\"}");
    NamedShape number =
        Json.read(NamedShape.class, "{\"name\": \"n\", \"side\": 1, \"unit\": 100}");

    assertThat(number.getUnit()).isEqualTo(100);
    assertThat(text.getUnit()).isNull();
    assertThat(text.getAdditionalProperties()).containsExactly(Map.entry("unit", "m"));
    assertThatJson(Json.write(text.toBuilder().unit(5).build()))
        .isEqualTo("{name: 'n', radius: 1, unit: 5}");
  }

  @Test
  void unionThatIsTheBaseOfItsBranchesIsReadByItsDiscriminator() throws IOException {
    Notice notice = Json.read(Notice.class, "{\"type\": \"letter\", \"number\": \"1\"}");

    assertThat(notice.asLetter().getNumber()).isEqualTo("1");
    assertThat(notice.asMail()).isNull();
  }

  @Test
  void propertiesBesideBranchesThatOnlyRequireAreThoseOfAnObject() throws IOException {
    Contact contact = Contact.builder().name("n").phone("1").build();

    assertThatJson(Json.write(contact)).isEqualTo("{name: 'n', phone: '1'}");
    assertThatThrownBy(() -> Contact.builder().build()).hasMessageContaining("name is missing");
    assertThat(Json.read(ContactOfObjects.class, "{\"email\": \"e\"}"))
        .isEqualTo(ContactOfObjects.builder().email("e").build());
    assertThat(Json.read(ContactWithout.class, "{\"email\": \"e\"}").getEmail()).isEqualTo("e");
    assertThat(Json.read(NamedContact.class, "{\"name\": \"n\", \"phone\": \"1\"}"))
        .isEqualTo(NamedContact.builder().name("n").phone("1").build());
    assertThat(
            Json.read(InlineContact.class, "{\"contact\": {\"phone\": \"1\"}}")
                .getContact()
                .getPhone())
        .isEqualTo("1");
  }

  @Test
  void allOfRequiresWhatAnyOfItsPartsRequires() throws IOException {
    assertThatThrownBy(() -> Person.builder().build())
        .hasMessage("Person: name is missing, but required; age is missing, but required");
    Person person = Json.read(Person.class, "{\"name\": \"n\"}");
    assertThat(person.violations()).containsExactly("age is missing, but required");
    assertThatThrownBy(person::getAge)
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Person: age is missing, but required");
  }

  @Test
  void allOfCanRequireAPropertyOfAnotherPart() {
    assertThatThrownBy(() -> Strict.builder().name("n").age(1).build())
        .hasMessage("Strict: email is missing, but required");
  }

  @Test
  void allOfReferencesAloneHasThePropertiesOfEach() throws IOException {
    NamedAndDated both =
        Json.read(NamedAndDated.class, "{\"name\": \"n\", \"since\": \"2026-01-31\"}");

    assertThat(both.getName()).isEqualTo("n");
    assertThat(both.getSince()).isEqualTo(LocalDate.of(2026, 1, 31));
  }

  @Test
  void allOfInlineObjectsAloneHasThePropertiesOfEach() throws IOException {
    assertThat(Json.read(InlineOnly.class, "{\"a\": \"x\", \"b\": 2}"))
        .isEqualTo(InlineOnly.builder().a("x").b(2).build());
  }

  @Test
  void propertiesBesideAllOfAreKept() throws IOException {
    assertThat(Json.read(OwnBeside.class, "{\"own\": true, \"name\": \"n\"}"))
        .isEqualTo(OwnBeside.builder().own(true).name("n").build());
  }

  @Test
  void derivedTypeHasThePropertiesOfItsBase() throws IOException {
    Puppy puppy = Json.read(Puppy.class, "{\"kind\": \"Puppy\", \"bark\": \"w\", \"months\": 3}");

    assertThat(puppy.getKind()).isEqualTo("Puppy");
    assertThat(puppy.getBark()).isEqualTo("w");
    assertThat(puppy.getMonths()).isEqualTo(3);
  }

  @Test
  void derivedTypeReadAsItsBaseLosesNothing() throws IOException {
    String json =
        """
        {
          "resident": {"kind": "Dog", "name": "r", "bark": "w"},
          "guests": [{"kind": "Puppy", "months": 3}, {"kind": "Ferret", "tail": 1.10}]
        }
        """;
    Kennel kennel = Json.read(Kennel.class, json);

    assertThat(kennel.getResident().getKind()).isEqualTo("Dog");
    assertThat(kennel.getResident().getAdditionalProperties()).containsEntry("bark", "w");
    assertThatJson(Json.write(kennel)).isEqualTo(json);
  }

  @Test
  void recursiveTypesCanBeBuilt() {
    Node chain = Node.builder().value(1).next(Node.builder().value(2).build()).build();
    Author author =
        Author.builder()
            .books(List.of(Book.builder().author(Author.builder().build()).build()))
            .build();
    Sum sum =
        Sum.builder()
            .left(Expression.of(1))
            .right(
                Expression.of(Sum.builder().left(Expression.of(2)).right(Expression.of(3)).build()))
            .build();

    assertThatJson(Json.write(chain)).isEqualTo("{value: 1, next: {value: 2}}");
    assertThatJson(Json.write(author)).isEqualTo("{books: [{author: {}}]}");
    assertThatJson(Json.write(sum)).isEqualTo("{left: 1, right: {left: 2, right: 3}}");
  }

  @Test
  void unionOfItselfIsReadAtEveryLevel() throws IOException {
    Value value = Json.read(Value.class, "[\"a\", {\"b\": [\"c\"]}]");

    assertThat(value.asList().get(0).asString()).isEqualTo("a");
    assertThat(value.asList().get(1).asMap().get("b").asList()).containsExactly(Value.of("c"));
  }

  @Test
  void typedAdditionalPropertiesAreTyped() throws IOException {
    assertThat(Json.read(Counters.class, "{\"a\": 1}").getAdditionalProperties())
        .containsExactly(Map.entry("a", 1L));
    assertThat(Json.read(Nodes.class, "{\"a\": {\"value\": 1}}").getAdditionalProperties())
        .containsExactly(Map.entry("a", Node.builder().value(1).build()));
    assertThat(Json.read(Lists.class, "{\"a\": [\"x\"]}").getAdditionalProperties())
        .containsExactly(Map.entry("a", List.of("x")));
    assertThat(Json.read(NullableCounters.class, "{\"a\": null}").getAdditionalProperties())
        .containsEntry("a", null);
  }

  @Test
  void typedAdditionalPropertiesAreWritten() {
    assertThatJson(Json.write(Counters.builder().id("i").additionalProperty("a", 1L).build()))
        .isEqualTo("{id: 'i', a: 1}");
    assertThatJson(
            Json.write(
                Nodes.builder().additionalProperty("a", Node.builder().value(1).build()).build()))
        .isEqualTo("{a: {value: 1}}");
  }

  @Test
  void additionalPropertyOfAnotherTypeIsKeptButNotAmongTheOthers() throws IOException {
    String json = "{\"b\": 1, \"a\": \"x\", \"c\": null}";

    assertThat(Json.read(Counters.class, json).getAdditionalProperties())
        .containsExactly(Map.entry("b", 1L));
    Json.isWrittenAsItWasReadDespite(
        Counters.class,
        json,
        "a is \"x\", must be a 64-bit integer",
        "c is null, must be a 64-bit integer");
  }

  @Test
  void propertyOfAClosedObjectIsKept() throws IOException {
    assertThat(Json.read(Closed.class, "{\"more\": 1}").getAdditionalProperties())
        .containsExactly(Map.entry("more", 1L));
    Json.isWrittenAsItWasReadDespite(Closed.class, "{\"more\": 1}", "more is not declared");
  }

  @Test
  void nullInAMapIsReadOnlyWhereTheContractHasIt() throws IOException {
    assertThat(Json.read(Maps.class, "{\"nullable\": {\"a\": null}}").getNullable())
        .containsEntry("a", null);
    Json.isWrittenAsItWasReadDespite(
        Maps.class,
        "{\"integers\": {\"b\": 1, \"a\": null, \"c\": 2}}",
        "integers.a is null, must be a 64-bit integer");
  }

  @Test
  void freeFormValuesTakeWhateverJsonHas() {
    Map<String, Object> map = new HashMap<>();
    map.put("text", "x");
    map.put("none", null);
    FreeForm freeForm =
        FreeForm.builder()
            .any(new BigDecimal("1.10"))
            .object(map)
            .values(Map.of("n", 1))
            .list(Arrays.asList(true, null))
            .build();

    assertThatJson(Json.write(freeForm))
        .isEqualTo(
            "{any: 1.10, object: {text: 'x', none: null}, values: {n: 1}, list: [true, null]}");
  }

  @Test
  void aliasIsTheTypeThatItNames() throws IOException {
    Aliases aliases =
        Json.read(
            Aliases.class,
            """
            {"identifierAlias": "i", "labelsAlias": ["a"], "scoresAlias": {"a": 1},
             "nodes": [{"value": 1}], "node": {"value": 2}, "anything": 1.10}
            """);

    assertThat(aliases.getIdentifierAlias()).isEqualTo("i");
    assertThat(aliases.getLabelsAlias()).containsExactly("a");
    assertThat(aliases.getScoresAlias()).containsExactly(Map.entry("a", 1L));
    assertThat(aliases.getNodes()).containsExactly(Node.builder().value(1).build());
    assertThat(aliases.getNode().getValue()).isEqualTo(2);
    assertThat(aliases.getAnything()).isEqualTo(new BigDecimal("1.10"));
  }

  @Test
  void inlineObjectsAreTypesOfTheirOwn() throws IOException {
    Inline inline =
        Inline.builder()
            .object(
                InlineObject.builder().inner(InlineObjectInner.builder().depth(1).build()).build())
            .array(List.of(InlineArrayInner.builder().x(1).build()))
            .map(Map.of("a", InlineMapValue.builder().y("b").build()))
            .build();
    String json =
        "{\"object\": {\"inner\": {\"depth\": 1}}, \"array\": [{\"x\": 1}], \"map\": {\"a\": {\"y\": \"b\"}}}";

    assertThatJson(Json.write(inline)).isEqualTo(json);
    assertThat(Json.read(Inline.class, json)).isEqualTo(inline);
  }

  @Test
  void aListWithPropertiesIsAList() throws IOException {
    Row row = Row.builder().cells(List.of(1L, 2L)).build();

    assertThatJson(Json.write(row)).isEqualTo("{\"cells\": [1, 2]}");
    assertThat(Json.read(Row.class, "{\"cells\": [1, 2]}")).isEqualTo(row);
  }

  @Test
  void referenceIntoAnotherSchemaIsTheTypeThatStandsThere() throws IOException {
    String json =
        "{\"book\": {\"title\": \"t\"}, \"shelf\": {\"title\": \"s\"}, \"volume\": {\"number\": 2},"
            + " \"volumes\": [\"v\"]}";
    Loan loan = Json.read(Loan.class, json);

    assertThat(loan.getBook()).isEqualTo(ShelfBooksInner.builder().title("t").build());
    assertThat(loan.getShelf()).isEqualTo(Tomes.builder().title("s").build());
    assertThat(loan.getVolume()).isEqualTo(VolumeOneOf.builder().number(2).build());
    assertThat(loan.getVolumes()).containsExactly("v");
    assertThatJson(Json.write(loan)).isEqualTo(json);
  }
}
