package golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Tea}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Descriptions 1")
@NullMarked
final class TeaJsonAdapter extends JsonAdapter<Tea> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Tea.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;

  TeaJsonAdapter() {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  public Tea fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("Tea", reader);
    Tea.Builder builder = new Tea.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = undeclared.read("name", JsonScalars.STRING, reader);
          break;
        case 1:
          builder.warmth = undeclared.readOrNull("warmth", JsonScalars.DOUBLE, reader);
          break;
        case 2:
          builder.note = undeclared.readOrNull("note", JsonScalars.STRING, reader);
          break;
        case 3:
          builder.order = undeclared.readOrNull("order", JsonScalars.STRING, reader);
          break;
        case 4:
          builder.old = undeclared.readOrNull("old", JsonScalars.STRING, reader);
          break;
        default:
          undeclared.readOther(this.undeclared, reader);
      }
    }
    reader.endObject();
    undeclared.require("Tea", reader, "name", builder.name);
    return new Tea(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Tea value) throws IOException {
    Tea model = Objects.requireNonNull(value, "Tea");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.writeRequired("name", model.name, JsonScalars.STRING, writer);
    undeclared.write("warmth", model.warmth, JsonScalars.DOUBLE, writer);
    undeclared.write("note", model.note, JsonScalars.STRING, writer);
    undeclared.write("order", model.order, JsonScalars.STRING, writer);
    undeclared.write("old", model.old, JsonScalars.STRING, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
