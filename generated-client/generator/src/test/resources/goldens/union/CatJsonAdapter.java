package golden;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Unions 1")
@NullMarked
final class CatJsonAdapter extends JsonObject<Cat> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Cat.NAMES.toArray(new String[0]));

  private final JsonPart<@Nullable Object> undeclared;

  CatJsonAdapter() {
    super("Cat");
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  Cat readObject(JsonReader reader, JsonNotes notes) throws IOException {
    Cat.Builder builder = new Cat.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.kind = undeclared.read(0, JsonScalars.STRING, reader, notes);
          break;
        case 1:
          builder.lives = undeclared.read(1, JsonScalars.LONG, reader, notes);
          break;
        default:
          undeclared.readOther(this.undeclared, reader, notes);
      }
    }
    reader.endObject();
    return new Cat(builder, undeclared);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Cat value) throws IOException {
    Cat model = Objects.requireNonNull(value, "Cat");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write(0, model.kind, JsonScalars.STRING, writer);
    undeclared.write(1, model.lives, JsonScalars.LONG, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
