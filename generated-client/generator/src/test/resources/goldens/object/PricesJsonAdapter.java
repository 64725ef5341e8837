package golden;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Objects 1")
@NullMarked
final class PricesJsonAdapter extends JsonObject<Prices> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Prices.NAMES.toArray(new String[0]));

  private final JsonPart<BigDecimal> undeclared;

  PricesJsonAdapter() {
    super("Prices");
    this.undeclared = JsonScalars.DECIMAL;
  }

  @Override
  Prices readObject(JsonReader reader, JsonNotes notes) throws IOException {
    Prices.Builder builder = new Prices.Builder();
    Undeclared<BigDecimal> undeclared = builder.undeclared;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.base = undeclared.read(0, JsonScalars.DECIMAL, reader, notes);
          break;
        default:
          undeclared.readOther(this.undeclared, reader, notes);
      }
    }
    reader.endObject();
    return new Prices(builder, undeclared);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Prices value) throws IOException {
    Prices model = Objects.requireNonNull(value, "Prices");
    Undeclared<BigDecimal> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write(0, model.base, JsonScalars.DECIMAL, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
