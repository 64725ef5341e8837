import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.apicurio.datamodels.Library;
import java.io.File;
import java.io.IOException;
import java.util.List;

/** Prints what is wrong with a contract, and where in it, and exits with 1 if anything is. */
final class CheckContract {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private CheckContract() {}

  public static void main(String[] args) throws IOException {
    List<String> problems = problems(new File(args[0]));
    problems.forEach(System.out::println);
    System.exit(problems.isEmpty() ? 0 : 1);
  }

  private static List<String> problems(File contract) throws IOException {
    try {
      ObjectNode tree = YAML.readValue(contract, ObjectNode.class);
      return Library.validate(Library.readDocument(tree), null).stream()
          .map(problem -> problem.nodePath + ": " + problem.message)
          .toList();
    } catch (JsonProcessingException e) {
      return List.of(e.getMessage());
    }
  }
}
