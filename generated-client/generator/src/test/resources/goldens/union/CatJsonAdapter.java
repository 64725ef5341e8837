package golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Cat}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Unions 1")
@NullMarked
final class CatJsonAdapter extends JsonAdapter<Cat> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Cat.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;

  CatJsonAdapter() {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  public Cat fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("Cat", reader);
    Cat.Builder builder = new Cat.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.kind = undeclared.read("kind", JsonScalars.STRING, reader);
          break;
        case 1:
          builder.lives = undeclared.readOrNull("lives", JsonScalars.LONG, reader);
          break;
        default:
          undeclared.readOther(this.undeclared, reader);
      }
    }
    reader.endObject();
    undeclared.require("Cat", reader, "kind", builder.kind);
    return new Cat(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Cat value) throws IOException {
    Cat model = Objects.requireNonNull(value, "Cat");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.writeRequired("kind", model.kind, JsonScalars.STRING, writer);
    undeclared.write("lives", model.lives, JsonScalars.LONG, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
