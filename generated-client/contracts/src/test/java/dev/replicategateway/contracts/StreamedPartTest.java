package dev.replicategateway.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.contracts.operations.api.BodiesApi;
import dev.replicategateway.contracts.operations.model.ApiClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;

/** A file of a form is sent while it is read, so that its size needs no memory. */
class StreamedPartTest {
  private static final String FIRST = "the first piece";
  private static final String LAST = "the last piece";

  private final CompletableFuture<Void> firstArrived = new CompletableFuture<>();

  @Test
  void firstPieceArrivesBeforeTheLastIsWritten() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> received(server));
      BodiesApi bodies =
          new Retrofit.Builder()
              .baseUrl("http://127.0.0.1:" + server.getLocalPort() + "/")
              .client(new OkHttpClient())
              .addConverterFactory(ApiClient.converters())
              .build()
              .create(BodiesApi.class);

      assertThat(bodies.multipart(file()).execute().code()).isEqualTo(204);

      assertThat(received.get(10, TimeUnit.SECONDS)).contains(FIRST, LAST);
    }
  }

  private MultipartBody.Part file() {
    RequestBody content =
        new RequestBody() {
          @Override
          public MediaType contentType() {
            return MediaType.get("application/octet-stream");
          }

          @Override
          public void writeTo(BufferedSink sink) throws IOException {
            sink.writeUtf8(FIRST).flush();
            firstArrived.orTimeout(10, TimeUnit.SECONDS).join();
            sink.writeUtf8(LAST);
          }
        };
    return MultipartBody.Part.createFormData("file", "a.bin", content);
  }

  /** Reads to the last chunk, which is empty. */
  private String received(ServerSocket server) {
    StringBuilder received = new StringBuilder();
    try (Socket socket = server.accept()) {
      socket.setSoTimeout(10_000);
      InputStream in = socket.getInputStream();
      byte[] block = new byte[8192];
      while (received.indexOf("\r\n0\r\n\r\n") < 0) {
        int count = in.read(block);
        if (count < 0) {
          throw new IOException("ended in the middle: " + received);
        }
        received.append(new String(block, 0, count, UTF_8));
        if (received.indexOf(FIRST) >= 0) {
          firstArrived.complete(null);
        }
      }
      socket.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return received.toString();
  }
}
