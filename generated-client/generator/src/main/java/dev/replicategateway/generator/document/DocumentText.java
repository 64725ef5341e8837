package dev.replicategateway.generator.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML or JSON as a tree in which every number has the digits of the text. */
final class DocumentText {
  /** Of a line that a message quotes, in characters. */
  private static final int LONGEST_EXCERPT = 80;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** JSON's numbers and booleans; what else YAML 1.1 takes for one, OpenAPI means as a string. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.\\d+|\\d+(\\.\\d*)?)([eE][-+]?\\d+)?");

  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final String MERGE = "<<";

  private static final long LARGEST = 20_000_000;
  private static final long UNDER_WAY = -1;

  /** A tree, and how many values it holds with all aliases written out. */
  private record Converted(JsonNode json, long size) {}

  private final String name;
  private final IdentityHashMap<Node, Converted> converted = new IdentityHashMap<>();
  private long size;

  private DocumentText(String name) {
    this.name = name;
  }

  static JsonNode parse(String name, String text, boolean isJson) {
    try {
      if (isJson) {
        return JSON.readTree(text);
      }
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE);
      options.setMaxAliasesForCollections(Integer.MAX_VALUE);
      Node root = new Yaml(options).compose(new StringReader(text));
      return root == null ? JsonNodeFactory.instance.nullNode() : new DocumentText(name).tree(root);
    } catch (JsonProcessingException e) {
      throw new ContractException(
          name
              + ": "
              + e.getOriginalMessage()
              + ", line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr());
    } catch (MarkedYAMLException e) {
      throw new ContractException(name + ": " + problem(e));
    } catch (YAMLException e) {
      throw new ContractException(name + " is not YAML: " + e.getMessage());
    }
  }

  private static String problem(MarkedYAMLException e) {
    String problem =
        e.getContext() == null
            ? e.getProblem()
            : e.getContext() + beginning(e) + ": " + e.getProblem();
    Mark mark = e.getProblemMark();
    return mark == null
        ? problem
        : problem + ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
  }

  /** What was never ended often lies lines before the place where that shows. */
  private static String beginning(MarkedYAMLException e) {
    Mark begin = e.getContextMark();
    if (begin == null || e.getProblemMark() == null) {
      return "";
    }
    if (begin.getLine() == e.getProblemMark().getLine()) {
      return "";
    }
    String line = begin.get_snippet(0, LONGEST_EXCERPT).lines().findFirst().orElse("").strip();
    return " in line " + (begin.getLine() + 1) + " (" + line + ")";
  }

  /** An alias gives the tree of its anchor: it is converted once, however often it is used. */
  private JsonNode tree(Node node) {
    if (node instanceof ScalarNode scalar) {
      size++;
      return scalar(scalar);
    }
    Converted known = converted.get(node);
    if (known != null) {
      if (known.size() == UNDER_WAY) {
        throw broken(node, "the value contains itself");
      }
      size += known.size();
    } else {
      known = convert(node);
    }
    if (size > LARGEST) {
      throw broken(
          node, "with all aliases written out, there are more than " + LARGEST + " values");
    }
    return known.json();
  }

  private Converted convert(Node node) {
    long before = size;
    JsonNodeFactory factory = JsonNodeFactory.instance;
    ContainerNode<?> json =
        node instanceof MappingNode ? factory.objectNode() : factory.arrayNode();
    converted.put(node, new Converted(json, UNDER_WAY));
    size++;
    if (node instanceof MappingNode mapping) {
      addAll((ObjectNode) json, mapping);
    } else {
      ((SequenceNode) node).getValue().forEach(element -> ((ArrayNode) json).add(tree(element)));
    }
    Converted result = new Converted(json, size - before);
    converted.put(node, result);
    return result;
  }

  private void addAll(ObjectNode object, MappingNode mapping) {
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw broken(entry.getKeyNode(), "a key must be a string");
      }
      if (key.getValue().equals(MERGE) && key.isPlain()) {
        merge(object, entry.getValueNode());
      } else if (object.has(key.getValue())) {
        throw broken(key, "the key " + key.getValue() + " stands here twice");
      } else {
        object.set(key.getValue(), tree(entry.getValueNode()));
      }
    }
  }

  private void merge(ObjectNode object, Node merged) {
    if (merged instanceof SequenceNode sequence) {
      sequence.getValue().forEach(each -> merge(object, each));
    } else {
      tree(merged)
          .properties()
          .forEach(
              field -> {
                if (!object.has(field.getKey())) {
                  object.set(field.getKey(), field.getValue());
                }
              });
    }
  }

  private static JsonNode scalar(ScalarNode node) {
    String text = node.getValue();
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (!node.isPlain() || node.getTag().equals(Tag.STR)) {
      return json.textNode(text);
    }
    if (node.getTag().equals(Tag.NULL)) {
      return json.nullNode();
    }
    if (BOOLEAN.matcher(text).matches()) {
      return json.booleanNode(Boolean.parseBoolean(text));
    }
    if (!NUMBER.matcher(text).matches()) {
      return json.textNode(text);
    }
    BigDecimal number = new BigDecimal(text);
    boolean isIntegral = text.matches("[-+]?\\d+");
    return isIntegral ? json.numberNode(number.toBigInteger()) : json.numberNode(number);
  }

  private ContractException broken(Node node, String problem) {
    return new ContractException(
        name
            + ": "
            + problem
            + ", line "
            + (node.getStartMark().getLine() + 1)
            + ", column "
            + (node.getStartMark().getColumn() + 1));
  }
}
