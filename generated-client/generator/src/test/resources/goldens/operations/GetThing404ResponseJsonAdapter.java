package golden;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Operations 1")
@NullMarked
final class GetThing404ResponseJsonAdapter extends JsonObject<GetThing404Response> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(GetThing404Response.NAMES.toArray(new String[0]));

  private final JsonPart<@Nullable Object> undeclared;

  GetThing404ResponseJsonAdapter() {
    super("GetThing404Response");
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  GetThing404Response readObject(JsonReader reader, JsonNotes notes) throws IOException {
    GetThing404Response.Builder builder = new GetThing404Response.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.error = undeclared.read(0, JsonScalars.STRING, reader, notes);
          break;
        default:
          undeclared.readOther(this.undeclared, reader, notes);
      }
    }
    reader.endObject();
    return new GetThing404Response(builder, undeclared);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable GetThing404Response value) throws IOException {
    GetThing404Response model = Objects.requireNonNull(value, "GetThing404Response");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write(0, model.error, JsonScalars.STRING, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
