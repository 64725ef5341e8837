package golden;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Descriptions 1")
@NullMarked
final class TeaJsonAdapter extends JsonObject<Tea> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Tea.NAMES.toArray(new String[0]));

  private final JsonPart<@Nullable Object> undeclared;

  TeaJsonAdapter() {
    super("Tea");
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  Tea readObject(JsonReader reader, JsonNotes notes) throws IOException {
    Tea.Builder builder = new Tea.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = undeclared.read(0, JsonScalars.STRING, reader, notes);
          break;
        case 1:
          builder.warmth = undeclared.read(1, JsonScalars.DOUBLE, reader, notes);
          break;
        case 2:
          builder.note = undeclared.readOrNull(2, JsonScalars.STRING, reader, notes);
          break;
        case 3:
          builder.order = undeclared.read(3, JsonScalars.STRING, reader, notes);
          break;
        case 4:
          builder.old = undeclared.read(4, JsonScalars.STRING, reader, notes);
          break;
        default:
          undeclared.readOther(this.undeclared, reader, notes);
      }
    }
    reader.endObject();
    return new Tea(builder, undeclared);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Tea value) throws IOException {
    Tea model = Objects.requireNonNull(value, "Tea");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write(0, model.name, JsonScalars.STRING, writer);
    undeclared.write(1, model.warmth, JsonScalars.DOUBLE, writer);
    undeclared.write(2, model.note, JsonScalars.STRING, writer);
    undeclared.write(3, model.order, JsonScalars.STRING, writer);
    undeclared.write(4, model.old, JsonScalars.STRING, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
