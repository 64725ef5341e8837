package golden;

import com.squareup.moshi.JsonAdapter;
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

/** Reads and writes {@link Box}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Containers 1")
@NullMarked
final class BoxJsonAdapter extends JsonAdapter<Box> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Box.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;
  private final JsonAdapter<List<String>> names;
  private final JsonAdapter<Set<Long>> unique;
  private final JsonAdapter<Map<String, @Nullable String>> byKey;
  private final JsonAdapter<List<Map<String, List<Box>>>> deep;
  private final JsonAdapter<List<BoxInlineInner>> inline;

  BoxJsonAdapter(Moshi moshi) {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
    this.names = JsonContainers.list(JsonScalars.STRING);
    this.unique = JsonContainers.set(JsonScalars.LONG);
    this.byKey = JsonContainers.map(JsonContainers.nullable(JsonScalars.STRING));
    this.deep =
        JsonContainers.list(JsonContainers.map(JsonContainers.list(new JsonModel<>(moshi, Box.class))));
    this.inline = JsonContainers.list(new JsonModel<>(moshi, BoxInlineInner.class));
  }

  @Override
  public Box fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("Box", reader);
    Box.Builder builder = new Box.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.names = undeclared.readOrNull("names", this.names, reader);
          break;
        case 1:
          builder.unique = undeclared.readOrNull("unique", this.unique, reader);
          break;
        case 2:
          builder.byKey = undeclared.readOrNull("by_key", this.byKey, reader);
          break;
        case 3:
          builder.deep = undeclared.readOrNull("deep", this.deep, reader);
          break;
        case 4:
          builder.inline = undeclared.readOrNull("inline", this.inline, reader);
          break;
        default:
          undeclared.readOther(this.undeclared, reader);
      }
    }
    reader.endObject();
    return new Box(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Box value) throws IOException {
    Box model = Objects.requireNonNull(value, "Box");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write("names", model.names, this.names, writer);
    undeclared.write("unique", model.unique, this.unique, writer);
    undeclared.write("by_key", model.byKey, this.byKey, writer);
    undeclared.write("deep", model.deep, this.deep, writer);
    undeclared.write("inline", model.inline, this.inline, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
