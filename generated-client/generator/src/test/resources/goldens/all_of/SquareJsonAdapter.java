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
final class SquareJsonAdapter extends JsonObject<Square> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Square.NAMES.toArray(new String[0]));

  private final JsonPart<@Nullable Object> undeclared;

  SquareJsonAdapter() {
    super("Square");
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  Square readObject(JsonReader reader, JsonNotes notes) throws IOException {
    Square.Builder builder = new Square.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.side = undeclared.read(0, JsonScalars.LONG, reader, notes);
          break;
        case 1:
          builder.unit = undeclared.read(1, JsonScalars.LONG, reader, notes);
          break;
        default:
          undeclared.readOther(this.undeclared, reader, notes);
      }
    }
    reader.endObject();
    return new Square(builder, undeclared);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Square value) throws IOException {
    Square model = Objects.requireNonNull(value, "Square");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write(0, model.side, JsonScalars.LONG, writer);
    undeclared.write(1, model.unit, JsonScalars.LONG, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
