package golden;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Objects 1")
@NullMarked
final class BuyerJsonAdapter extends JsonObject<Buyer> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Buyer.NAMES.toArray(new String[0]));

  private final JsonPart<@Nullable Object> undeclared;

  BuyerJsonAdapter() {
    super("Buyer");
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  Buyer readObject(JsonReader reader, JsonNotes notes) throws IOException {
    Buyer.Builder builder = new Buyer.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = undeclared.read(0, JsonScalars.STRING, reader, notes);
          break;
        default:
          undeclared.readOther(this.undeclared, reader, notes);
      }
    }
    reader.endObject();
    return new Buyer(builder, undeclared);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Buyer value) throws IOException {
    Buyer model = Objects.requireNonNull(value, "Buyer");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write(0, model.name, JsonScalars.STRING, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
