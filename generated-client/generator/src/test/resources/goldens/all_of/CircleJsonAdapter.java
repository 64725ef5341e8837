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
final class CircleJsonAdapter extends JsonObject<Circle> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Circle.NAMES.toArray(new String[0]));

  private final JsonPart<@Nullable Object> undeclared;

  CircleJsonAdapter() {
    super("Circle");
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  Circle readObject(JsonReader reader, JsonNotes notes) throws IOException {
    Circle.Builder builder = new Circle.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.radius = undeclared.read(0, JsonScalars.LONG, reader, notes);
          break;
        case 1:
          builder.unit = undeclared.read(1, JsonScalars.STRING, reader, notes);
          break;
        default:
          undeclared.readOther(this.undeclared, reader, notes);
      }
    }
    reader.endObject();
    return new Circle(builder, undeclared);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Circle value) throws IOException {
    Circle model = Objects.requireNonNull(value, "Circle");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write(0, model.radius, JsonScalars.LONG, writer);
    undeclared.write(1, model.unit, JsonScalars.STRING, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
