package golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Named}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Parts 1")
@NullMarked
final class NamedJsonAdapter extends JsonAdapter<Named> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Named.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;

  NamedJsonAdapter() {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  public Named fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("Named", reader);
    Named.Builder builder = new Named.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = undeclared.read("name", JsonScalars.STRING, reader);
          break;
        default:
          undeclared.readOther(this.undeclared, reader);
      }
    }
    reader.endObject();
    undeclared.require("Named", reader, "name", builder.name);
    return new Named(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Named value) throws IOException {
    Named model = Objects.requireNonNull(value, "Named");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.writeRequired("name", model.name, JsonScalars.STRING, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
