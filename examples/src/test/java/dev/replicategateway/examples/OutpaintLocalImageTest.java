package dev.replicategateway.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replicategateway.client.ReplicateClient;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutpaintLocalImageTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final Printout printout = new Printout();
  private StandInGateway gateway;

  @BeforeEach
  void start() throws IOException {
    gateway = StandInGateway.start();
  }

  @AfterEach
  void stop() throws IOException {
    gateway.close();
  }

  @Test
  void imageTravelsAsADataUriWithElevenFields() throws IOException, InterruptedException {
    widen(OutpaintLocalImage.landscape(folder));

    JsonNode sent = JSON.readTree(gateway.takeRequest().getBody().readUtf8());
    assertThat(sent)
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "version": "e68b0ec017719fc2c7455d2333183e1016312353c250981a23d04a20970b6824",
                  "input": {
                    "seed": -1,
                    "image": "data:image/png;base64,IMAGE",
                    "steps": 20,
                    "prompt": "hills at sunset, soft lighting, film grain",
                    "cfg_scale": 7,
                    "scheduler": "Karras",
                    "sampler_name": "DPM++ 2M SDE",
                    "negative_prompt": "people, text",
                    "denoising_strength": 0.75,
                    "outpaint_direction": "only width",
                    "overlay_original_img": true
                  }
                }
                """
                    .replace(
                        "IMAGE",
                        Base64.getEncoder().encodeToString(Resource.bytes("landscape.png")))));
  }

  @Test
  void resultIsSaved() throws IOException {
    Path target = widen(OutpaintLocalImage.landscape(folder));

    assertThat(target).hasBinaryContent(Resource.bytes("outpainted.png"));
    assertThat(printout.lines())
        .startsWith("image: " + folder.resolve("landscape.png") + ", 2155 bytes")
        .endsWith("status: succeeded", "saved: " + target);
  }

  @Test
  void missingImageIsNotSent() {
    Path missing = folder.resolve("photo.png");

    assertThatThrownBy(() -> widen(missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing + ": there is no such file; give the path of one");
  }

  private Path widen(Path image) throws IOException {
    Path target = folder.resolve("outpainted.png");
    FakeTime time = new FakeTime();
    try (ReplicateClient client = time.client().baseUrl(gateway.baseUrl()).build()) {
      new OutpaintLocalImage(client, printout.terminal).widen(image, target);
    }
    return target;
  }
}
