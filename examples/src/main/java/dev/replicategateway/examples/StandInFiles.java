package dev.replicategateway.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonDataException;
import dev.replicategateway.client.model.FileChecksums;
import dev.replicategateway.client.model.FileUrls;
import dev.replicategateway.client.model.InvalidField;
import dev.replicategateway.client.model.UploadedFile;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** The files that were uploaded to the stand-in. */
final class StandInFiles {
  /** What is larger is refused, in bytes. */
  static final long LIMIT = 100L * 1024 * 1024;

  private static final int LONGEST_NAME = 255;
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern FILENAME = Pattern.compile("\\bfilename=\"([^\"]*)\"");

  private final Map<String, UploadedFile> files = new LinkedHashMap<>();
  private final String folder;
  private final Clock clock;

  /**
   * No files yet.
   *
   * @param folder where each is by its id, ending in a slash
   */
  StandInFiles(String folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** A part of a form, as it came. */
  private record Part(ByteString content, @Nullable String filename, @Nullable String mediaType) {}

  synchronized MockResponse upload(RecordedRequest request) {
    // The size of the whole form, which is a little more than that of the file.
    if (request.getBodySize() > LIMIT) {
      return StandInAnswer.problem(413, "Files must be less than 100MB in size");
    }
    try {
      Map<String, Part> parts = parts(request);
      Part content = parts.get("content");
      if (content == null) {
        return invalid("required", "content is required");
      }
      String name = text(parts.get("filename"), content.filename());
      if (name == null) {
        return invalid("required", "filename is required");
      }
      if (name.getBytes(UTF_8).length > LONGEST_NAME) {
        return invalid("string_lte", "filename must have at most 255 bytes");
      }
      UploadedFile file = file(content, name, parts);
      files.put(Objects.requireNonNull(file.getId()), file);
      return StandInAnswer.json(201, UploadedFile.class, file);
    } catch (IOException | IllegalArgumentException | JsonDataException e) {
      return StandInAnswer.malformed();
    }
  }

  synchronized MockResponse get(String id) {
    UploadedFile file = files.get(id);
    return file == null ? notFound() : StandInAnswer.json(200, UploadedFile.class, file);
  }

  synchronized MockResponse delete(String id) {
    return files.remove(id) == null ? notFound() : new MockResponse().setResponseCode(204);
  }

  private UploadedFile file(Part content, String name, Map<String, Part> parts) {
    String sha256 = content.content().sha256().hex();
    // Two files may have the same content.
    String id = ByteString.encodeUtf8(files.size() + sha256).sha256().hex().substring(0, 26);
    OffsetDateTime created = OffsetDateTime.now(clock);
    String metadata = text(parts.get("metadata"), "{}");
    return UploadedFile.fromJson("{\"metadata\": " + metadata + "}").toBuilder()
        .id(id)
        .name(name)
        .contentType(
            text(
                parts.get("type"),
                Objects.requireNonNullElse(content.mediaType(), "application/octet-stream")))
        .size((long) content.content().size())
        .etag(content.content().md5().hex())
        .checksums(FileChecksums.builder().sha256(sha256).build())
        .createdAt(created)
        .expiresAt(created.plusHours(1))
        .urls(FileUrls.builder().get(URI.create(folder + id)).build())
        .build();
  }

  /** The parts by their names. */
  private static Map<String, Part> parts(RecordedRequest request) throws IOException {
    MediaType type =
        MediaType.get(Objects.requireNonNullElse(request.getHeader("Content-Type"), ""));
    String boundary = Objects.requireNonNullElse(type.parameter("boundary"), "");
    Map<String, Part> parts = new LinkedHashMap<>();
    // A body that is read at once would be searched for the next part from end to end, again and
    // again.
    try (BufferedSource body = Okio.buffer((Source) request.getBody());
        MultipartReader reader = new MultipartReader(body, boundary)) {
      for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
        String disposition =
            Objects.requireNonNullElse(part.headers().get("Content-Disposition"), "");
        parts.put(
            String.valueOf(found(NAME, disposition)),
            new Part(
                part.body().readByteString(),
                found(FILENAME, disposition),
                part.headers().get("Content-Type")));
      }
    }
    return parts;
  }

  private static @Nullable String found(Pattern pattern, String disposition) {
    Matcher matcher = pattern.matcher(disposition);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable String text(@Nullable Part part, @Nullable String otherwise) {
    return part == null ? otherwise : part.content().utf8();
  }

  private static MockResponse invalid(String type, String description) {
    return StandInAnswer.invalid(
        List.of(InvalidField.builder().type(type).field("").description(description).build()));
  }

  private static MockResponse notFound() {
    return StandInAnswer.problem(404, "File not found");
  }
}
