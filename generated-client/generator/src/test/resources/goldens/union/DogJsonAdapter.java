package golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Dog}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Unions 1")
@NullMarked
final class DogJsonAdapter extends JsonAdapter<Dog> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Dog.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;

  DogJsonAdapter() {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  public Dog fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("Dog", reader);
    Dog.Builder builder = new Dog.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.kind = undeclared.read("kind", JsonScalars.STRING, reader);
          break;
        case 1:
          builder.bark = undeclared.readOrNull("bark", JsonScalars.STRING, reader);
          break;
        default:
          undeclared.readOther(this.undeclared, reader);
      }
    }
    reader.endObject();
    undeclared.require("Dog", reader, "kind", builder.kind);
    return new Dog(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Dog value) throws IOException {
    Dog model = Objects.requireNonNull(value, "Dog");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.writeRequired("kind", model.kind, JsonScalars.STRING, writer);
    undeclared.write("bark", model.bark, JsonScalars.STRING, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
