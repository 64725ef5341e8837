package golden;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Parts 1")
@NullMarked
final class NamedShapeJsonAdapter extends JsonObject<NamedShape> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(NamedShape.NAMES.toArray(new String[0]));

  private final JsonPart<@Nullable Object> undeclared;

  NamedShapeJsonAdapter() {
    super("NamedShape");
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  NamedShape readObject(JsonReader reader, JsonNotes notes) throws IOException {
    NamedShape.Builder builder = new NamedShape.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = undeclared.readIfOfType(0, JsonScalars.STRING, reader, notes);
          break;
        case 1:
          builder.radius = undeclared.readIfOfType(1, JsonScalars.LONG, reader, notes);
          break;
        case 2:
          builder.unit = undeclared.readIfOfType(2, JsonScalars.LONG, reader, notes);
          break;
        case 3:
          builder.side = undeclared.readIfOfType(3, JsonScalars.LONG, reader, notes);
          break;
        default:
          undeclared.readOther(this.undeclared, reader, notes);
      }
    }
    reader.endObject();
    return new NamedShape(builder, undeclared);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable NamedShape value) throws IOException {
    NamedShape model = Objects.requireNonNull(value, "NamedShape");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write(0, model.name, JsonScalars.STRING, writer);
    undeclared.write(1, model.radius, JsonScalars.LONG, writer);
    undeclared.write(2, model.unit, JsonScalars.LONG, writer);
    undeclared.write(3, model.side, JsonScalars.LONG, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
