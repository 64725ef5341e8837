package golden;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Containers 1")
@NullMarked
final class BoxJsonAdapter extends JsonObject<Box> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Box.NAMES.toArray(new String[0]));

  private final JsonPart<@Nullable Object> undeclared;
  private final JsonPart<List<String>> names;
  private final JsonPart<Set<Long>> unique;
  private final JsonPart<Map<String, @Nullable String>> byKey;
  private final JsonPart<List<Map<String, List<Box>>>> deep;
  private final JsonPart<List<BoxInlineInner>> inline;

  BoxJsonAdapter(Moshi moshi) {
    super("Box");
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
    this.names = JsonContainers.list(JsonScalars.STRING);
    this.unique = JsonContainers.set(JsonScalars.LONG);
    this.byKey = JsonContainers.map(JsonContainers.nullable(JsonScalars.STRING));
    this.deep =
        JsonContainers.list(JsonContainers.map(JsonContainers.list(JsonModel.object(moshi, Box.class))));
    this.inline = JsonContainers.list(JsonModel.object(moshi, BoxInlineInner.class));
  }

  @Override
  Box readObject(JsonReader reader, JsonNotes notes) throws IOException {
    Box.Builder builder = new Box.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.names = undeclared.read(0, this.names, reader, notes);
          break;
        case 1:
          builder.unique = undeclared.read(1, this.unique, reader, notes);
          break;
        case 2:
          builder.byKey = undeclared.read(2, this.byKey, reader, notes);
          break;
        case 3:
          builder.deep = undeclared.read(3, this.deep, reader, notes);
          break;
        case 4:
          builder.inline = undeclared.read(4, this.inline, reader, notes);
          break;
        default:
          undeclared.readOther(this.undeclared, reader, notes);
      }
    }
    reader.endObject();
    return new Box(builder, undeclared);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Box value) throws IOException {
    Box model = Objects.requireNonNull(value, "Box");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write(0, model.names, this.names, writer);
    undeclared.write(1, model.unique, this.unique, writer);
    undeclared.write(2, model.byKey, this.byKey, writer);
    undeclared.write(3, model.deep, this.deep, writer);
    undeclared.write(4, model.inline, this.inline, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
