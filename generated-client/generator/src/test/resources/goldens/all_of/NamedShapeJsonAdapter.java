package golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link NamedShape}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Parts 1")
@NullMarked
final class NamedShapeJsonAdapter extends JsonAdapter<NamedShape> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(NamedShape.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;

  NamedShapeJsonAdapter() {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  public NamedShape fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("NamedShape", reader);
    NamedShape.Builder builder = new NamedShape.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name =
              undeclared.readIfOfType("name", JsonScalars.STRING, this.undeclared, reader);
          break;
        case 1:
          builder.radius =
              undeclared.readIfOfType("radius", JsonScalars.LONG, this.undeclared, reader);
          break;
        case 2:
          builder.unit = undeclared.readIfOfType("unit", JsonScalars.LONG, this.undeclared, reader);
          break;
        case 3:
          builder.side = undeclared.readIfOfType("side", JsonScalars.LONG, this.undeclared, reader);
          break;
        default:
          undeclared.readOther(this.undeclared, reader);
      }
    }
    reader.endObject();
    undeclared.require("NamedShape", reader, "name", builder.name);
    return new NamedShape(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable NamedShape value) throws IOException {
    NamedShape model = Objects.requireNonNull(value, "NamedShape");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.writeRequired("name", model.name, JsonScalars.STRING, writer);
    undeclared.write("radius", model.radius, JsonScalars.LONG, writer);
    undeclared.write("unit", model.unit, JsonScalars.LONG, writer);
    undeclared.write("side", model.side, JsonScalars.LONG, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
