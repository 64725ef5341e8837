package dev.replicategateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploading a file, and what is known of one. */
class FilesTest {
  private static final String FILES = "/replicate/v1/files";
  private static final String FILE = FILES + "/cneqzikepnug6xezperrr4z55o";

  @Test
  void uploadIsAMultipartForm() {
    assertThat(problemsOfUpload("multipart/form-data; boundary=b")).isEmpty();
    assertThat(problemsOfUpload("application/json"))
        .singleElement()
        .asString()
        .contains("does not match any allowed types", "multipart/form-data");
  }

  @Test
  void uploadNeedsContentAlone() {
    assertThat(Contract.problemsAs("FileUpload", "{\"content\": \"bytes\"}")).isEmpty();
    assertThat(Contract.problemsAs("FileUpload", "{\"filename\": \"a.png\"}"))
        .singleElement()
        .asString()
        .contains("missing required properties ([\"content\"])");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"content": "", "type": 7}             | [Path '/type']
          {"content": "", "metadata": "a=b"}     | [Path '/metadata']
          {"content": "", "filename": ["a"]}     | [Path '/filename']
          """)
  void uploadOfAnotherShapeIsRejected(String upload, String problem) {
    assertThat(Contract.problemsAs("FileUpload", upload))
        .singleElement()
        .asString()
        .contains(problem);
  }

  @Test
  void filenameHasAtMost255Characters() {
    String longest = "a".repeat(255);

    assertThat(Contract.problemsAs("FileUpload", upload(longest))).isEmpty();
    assertThat(Contract.problemsAs("FileUpload", upload(longest + "a")))
        .singleElement()
        .asString()
        .contains("[Path '/filename']", "too long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\": \"f1\", \"urls\": {\"get\": \"https://api.replicate.com/v1/files/f1\"}}",
        "{\"size\": 104857599, \"checksums\": {\"sha256\": \"f047\", \"md5\": \"aa\"}}",
        "{\"metadata\": {\"customer\": {\"id\": 123}}, \"expires_at\": null}",
        "{\"created_at\": \"2024-02-21T12:54:18.5787610+00:00\", \"service\": \"files\"}"
      })
  void fileIsValid(String file) {
    assertThat(problemsOfAnswer(201, file)).isEmpty();
    assertThat(Contract.problemsOfAnswer(Request.Method.GET, FILE, 200, "application/json", file))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id": 7}                     | [Path '/id']
          {"size": "69420"}             | [Path '/size']
          {"checksums": "f047"}         | [Path '/checksums']
          {"metadata": []}              | [Path '/metadata']
          {"expires_at": "tomorrow"}    | [Path '/expires_at']
          {"urls": {"get": "no url"}}   | [Path '/urls/get']
          """)
  void fileOfAnotherShapeIsRejected(String file, String problem) {
    assertThat(problemsOfAnswer(201, file)).singleElement().asString().contains(problem);
  }

  @Test
  void fileThatIsTooLargeIsAProblem() {
    assertThat(
            Contract.problemsOfAnswer(
                Request.Method.POST,
                FILES,
                413,
                "application/problem+json",
                "{\"detail\": \"Files must be less than 100MB in size\"}"))
        .isEmpty();
  }

  @Test
  void deletedFileIsAnsweredWithoutABody() {
    assertThat(Contract.tree().at("/components/responses/FileDeleted").has("content")).isFalse();
    assertThat(Contract.problemsOfRequest(SimpleRequest.Builder.delete(FILE).build())).isEmpty();
  }

  private static List<String> problemsOfUpload(String contentType) {
    return Contract.problemsOfRequest(
        SimpleRequest.Builder.post(FILES)
            .withContentType(contentType)
            .withBody("--b\r\nContent-Disposition: form-data; name=content\r\n\r\n\r\n--b--\r\n")
            .build());
  }

  private static List<String> problemsOfAnswer(int status, String file) {
    return Contract.problemsOfAnswer(Request.Method.POST, FILES, status, "application/json", file);
  }

  private static String upload(String filename) {
    return "{\"content\": \"\", \"filename\": \"%s\"}".formatted(filename);
  }
}
