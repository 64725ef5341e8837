package golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Circle}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Parts 1")
@NullMarked
final class CircleJsonAdapter extends JsonAdapter<Circle> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Circle.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;

  CircleJsonAdapter() {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  public Circle fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("Circle", reader);
    Circle.Builder builder = new Circle.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.radius = undeclared.read("radius", JsonScalars.LONG, reader);
          break;
        case 1:
          builder.unit = undeclared.readOrNull("unit", JsonScalars.STRING, reader);
          break;
        default:
          undeclared.readOther(this.undeclared, reader);
      }
    }
    reader.endObject();
    undeclared.require("Circle", reader, "radius", builder.radius);
    return new Circle(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Circle value) throws IOException {
    Circle model = Objects.requireNonNull(value, "Circle");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.writeRequired("radius", model.radius, JsonScalars.LONG, writer);
    undeclared.write("unit", model.unit, JsonScalars.STRING, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
