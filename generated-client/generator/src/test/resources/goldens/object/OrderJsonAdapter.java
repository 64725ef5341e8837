package golden;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Objects 1")
@NullMarked
final class OrderJsonAdapter extends JsonObject<Order> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Order.NAMES.toArray(new String[0]));

  private final JsonPart<@Nullable Object> undeclared;
  private final JsonPart<Buyer> buyer;

  OrderJsonAdapter(Moshi moshi) {
    super("Order");
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
    this.buyer = JsonModel.object(moshi, Buyer.class);
  }

  @Override
  Order readObject(JsonReader reader, JsonNotes notes) throws IOException {
    Order.Builder builder = new Order.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.id = undeclared.read(0, JsonScalars.IDENTIFIER, reader, notes);
          break;
        case 1:
          builder.note = undeclared.readOrNull(1, JsonScalars.STRING, reader, notes);
          break;
        case 2:
          builder.total = undeclared.read(2, JsonScalars.DECIMAL, reader, notes);
          break;
        case 3:
          builder.count = undeclared.read(3, JsonScalars.LONG, reader, notes);
          break;
        case 4:
          builder.paidAt = undeclared.readOrNull(4, JsonScalars.DATE_TIME, reader, notes);
          break;
        case 5:
          builder.old = undeclared.read(5, JsonScalars.BOOLEAN, reader, notes);
          break;
        case 6:
          builder.buyer = undeclared.read(6, this.buyer, reader, notes);
          break;
        case 7:
          builder.anything = undeclared.readOrNull(7, JsonValues.ANY, reader, notes);
          break;
        case 8:
          builder.free = undeclared.read(8, JsonValues.OBJECT, reader, notes);
          break;
        default:
          undeclared.readOther(this.undeclared, reader, notes);
      }
    }
    reader.endObject();
    return new Order(builder, undeclared);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Order value) throws IOException {
    Order model = Objects.requireNonNull(value, "Order");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write(0, model.id, JsonScalars.IDENTIFIER, writer);
    undeclared.write(1, model.note, JsonScalars.STRING, writer);
    undeclared.write(2, model.total, JsonScalars.DECIMAL, writer);
    undeclared.write(3, model.count, JsonScalars.LONG, writer);
    undeclared.write(4, model.paidAt, JsonScalars.DATE_TIME, writer);
    undeclared.write(5, model.old, JsonScalars.BOOLEAN, writer);
    undeclared.write(6, model.buyer, this.buyer, writer);
    undeclared.write(7, model.anything, JsonValues.ANY, writer);
    undeclared.write(8, model.free, JsonValues.OBJECT, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
