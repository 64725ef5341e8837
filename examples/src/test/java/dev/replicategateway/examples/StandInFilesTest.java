package dev.replicategateway.examples;

import static dev.replicategateway.examples.StandInCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.examples.StandInCalls.Answer;
import java.io.IOException;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandInFilesTest {
  private static final String FILES = "replicate/v1/files";
  private static final MediaType PNG = MediaType.get("image/png");
  private static final ByteString OCTETS = ByteString.decodeHex("89504e470d0a1a0a00ff2d2d0d0a");

  private StandInCalls calls;

  @BeforeEach
  void start() throws IOException {
    calls = new StandInCalls();
  }

  @AfterEach
  void stop() throws IOException {
    calls.close();
  }

  @Test
  void uploadedFileIsDescribed() throws IOException {
    Answer stored =
        upload(
            form()
                .addPart(part("metadata", "{\"customer\": 123}"))
                .addPart(part("filename", "hafen ü.png"))
                .addPart(part("type", "image/x-png")));

    assertThat(stored.status()).isEqualTo(201);
    String id = stored.body().get("id").textValue();
    assertThat(stored.body())
        .isEqualTo(
            json(
                """
                {
                  "id": "ID",
                  "name": "hafen ü.png",
                  "content_type": "image/x-png",
                  "size": 14,
                  "etag": "ETAG",
                  "checksums": {"sha256": "SHA256"},
                  "metadata": {"customer": 123},
                  "created_at": "2026-01-01T00:00:00Z",
                  "expires_at": "2026-01-01T01:00:00Z",
                  "urls": {"get": "GATEWAYreplicate/v1/files/ID"}
                }
                """
                    .replace("ID", id)
                    .replace("GATEWAY", calls.gateway.baseUrl())
                    .replace("ETAG", OCTETS.md5().hex())
                    .replace("SHA256", OCTETS.sha256().hex())));
    assertThat(calls.get(FILES + "/" + id).body()).isEqualTo(stored.body());
    assertThat(calls.get(stored.body().at("/urls/get").textValue()).body())
        .isEqualTo(stored.body());
  }

  @Test
  void partOfTheContentSaysWhatTheFormDoesNot() throws IOException {
    Answer stored = upload(form());

    assertThat(stored.body().get("name").textValue()).isEqualTo("harbour.png");
    assertThat(stored.body().get("content_type").textValue()).isEqualTo("image/png");
    assertThat(stored.body().get("metadata")).isEqualTo(json("{}"));
  }

  @Test
  void filesOfTheSameContentAreTwo() throws IOException {
    assertThat(upload(form()).body().get("id")).isNotEqualTo(upload(form()).body().get("id"));
  }

  @Test
  void deletedFileIsNotFound() throws IOException {
    String file = FILES + "/" + upload(form()).body().get("id").textValue();

    Answer deleted = calls.send(calls.request(file).delete());

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.text()).isEmpty();
    for (Answer missing :
        new Answer[] {calls.get(file), calls.send(calls.request(file).delete())}) {
      assertThat(missing.status()).isEqualTo(404);
      assertThat(missing.contentType()).isEqualTo("application/problem+json");
      assertThat(missing.body().get("detail").textValue()).isEqualTo("File not found");
    }
  }

  @Test
  void fileBeyondTheLimitIsRefused() throws IOException {
    Answer refused =
        upload(
            new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("content", "large.bin", zeros(100 * 1024 * 1024)));

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.contentType()).isEqualTo("application/problem+json");
    assertThat(refused.body().get("detail").textValue())
        .isEqualTo("Files must be less than 100MB in size");
  }

  @Test
  void fileOfManyMegabytesIsStored() throws IOException {
    Answer stored =
        upload(
            new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("content", "large.bin", zeros(20_000_000)));

    assertThat(stored.body().get("size").longValue()).isEqualTo(20_000_000);
  }

  @Test
  void formWithoutContentOrNameIsInvalid() throws IOException {
    assertThat(problem(multipart().addFormDataPart("filename", "a.png")))
        .isEqualTo("content is required");
    assertThat(problem(multipart().addFormDataPart("content", "bytes")))
        .isEqualTo("filename is required");
  }

  @Test
  void nameOfMoreThan255BytesIsInvalid() throws IOException {
    assertThat(upload(form().addPart(part("filename", "a".repeat(255)))).status()).isEqualTo(201);
    assertThat(problem(form().addPart(part("filename", "ü".repeat(128)))))
        .isEqualTo("filename must have at most 255 bytes");
  }

  @Test
  void bodyThatIsNoFormOrHasMalformedMetadataIsRefused() throws IOException {
    assertThat(calls.post(FILES, "{\"content\": \"bytes\"}").status()).isEqualTo(400);
    assertThat(upload(form().addPart(part("metadata", "{"))).status()).isEqualTo(400);
    assertThat(upload(form().addPart(part("metadata", "7"))).status()).isEqualTo(400);
  }

  private String problem(MultipartBody.Builder form) throws IOException {
    Answer refused = upload(form);
    assertThat(refused.status()).isEqualTo(422);
    return refused.body().at("/invalid_fields/0/description").textValue();
  }

  private Answer upload(MultipartBody.Builder form) throws IOException {
    return calls.send(calls.request(FILES).post(form.build()));
  }

  private static MultipartBody.Builder multipart() {
    return new MultipartBody.Builder().setType(MultipartBody.FORM);
  }

  private static MultipartBody.Builder form() {
    return multipart().addFormDataPart("content", "harbour.png", RequestBody.create(OCTETS, PNG));
  }

  private static MultipartBody.Part part(String name, String value) {
    return MultipartBody.Part.create(
        Headers.of("Content-Disposition", "form-data; name=\"" + name + "\""),
        RequestBody.create(value, null));
  }

  /** As many zeros, which nobody holds. */
  private static RequestBody zeros(int count) {
    return new RequestBody() {
      @Override
      public MediaType contentType() {
        return MediaType.get("application/octet-stream");
      }

      @Override
      public long contentLength() {
        return count;
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        byte[] block = new byte[8192];
        for (int left = count; left > 0; left -= block.length) {
          sink.write(block, 0, Math.min(left, block.length));
        }
      }
    };
  }
}
