package golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Thing}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Operations 1")
@NullMarked
final class ThingJsonAdapter extends JsonAdapter<Thing> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Thing.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;

  ThingJsonAdapter() {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  public Thing fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("Thing", reader);
    Thing.Builder builder = new Thing.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = undeclared.readOrNull("name", JsonScalars.STRING, reader);
          break;
        default:
          undeclared.readOther(this.undeclared, reader);
      }
    }
    reader.endObject();
    return new Thing(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Thing value) throws IOException {
    Thing model = Objects.requireNonNull(value, "Thing");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write("name", model.name, JsonScalars.STRING, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
