package dev.replicategateway.benchmark.byhand;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Writes a {@link HandwrittenRequest}. */
public final class RequestAdapter extends JsonAdapter<HandwrittenRequest> {
  @Override
  public HandwrittenRequest fromJson(JsonReader reader) {
    throw new UnsupportedOperationException("Requests are only written.");
  }

  @Override
  public void toJson(JsonWriter writer, HandwrittenRequest request) throws IOException {
    writer.beginObject();
    writer.name("version").value(request.version());
    writer.name("input");
    writeInput(writer, request.input());
    writer.endObject();
  }

  private static void writeInput(JsonWriter writer, AnimateDiff input) throws IOException {
    writer.beginObject();
    if (input.motionModule() != null) {
      writer.name("motion_module").value(input.motionModule().getValue());
    }
    if (input.path() != null) {
      writer.name("path").value(input.path().getValue());
    }
    if (input.prompt() != null) {
      writer.name("prompt").value(input.prompt());
    }
    if (input.nPrompt() != null) {
      writer.name("n_prompt").value(input.nPrompt());
    }
    if (input.steps() != null) {
      writer.name("steps").value(input.steps());
    }
    if (input.guidanceScale() != null) {
      writer.name("guidance_scale").value(input.guidanceScale());
    }
    if (input.seed() != null) {
      writer.name("seed").value(input.seed());
    }
    writer.endObject();
  }
}
