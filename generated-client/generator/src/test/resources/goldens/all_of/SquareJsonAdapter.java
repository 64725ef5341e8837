package golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Square}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Parts 1")
@NullMarked
final class SquareJsonAdapter extends JsonAdapter<Square> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Square.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;

  SquareJsonAdapter() {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  public Square fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("Square", reader);
    Square.Builder builder = new Square.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.side = undeclared.read("side", JsonScalars.LONG, reader);
          break;
        case 1:
          builder.unit = undeclared.readOrNull("unit", JsonScalars.LONG, reader);
          break;
        default:
          undeclared.readOther(this.undeclared, reader);
      }
    }
    reader.endObject();
    undeclared.require("Square", reader, "side", builder.side);
    return new Square(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Square value) throws IOException {
    Square model = Objects.requireNonNull(value, "Square");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.writeRequired("side", model.side, JsonScalars.LONG, writer);
    undeclared.write("unit", model.unit, JsonScalars.LONG, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
