package golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Order}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Objects 1")
@NullMarked
final class OrderJsonAdapter extends JsonAdapter<Order> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Order.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;
  private final JsonAdapter<Buyer> buyer;

  OrderJsonAdapter(Moshi moshi) {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
    this.buyer = new JsonModel<>(moshi, Buyer.class);
  }

  @Override
  public Order fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("Order", reader);
    Order.Builder builder = new Order.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.id = undeclared.readOrNull("id", JsonScalars.IDENTIFIER, reader);
          break;
        case 1:
          builder.note = undeclared.readOrNull("note", JsonScalars.STRING, reader);
          break;
        case 2:
          builder.total = undeclared.read("total", JsonScalars.DECIMAL, reader);
          break;
        case 3:
          builder.count = undeclared.readOrNull("count", JsonScalars.LONG, reader);
          break;
        case 4:
          builder.paidAt = undeclared.readOrNull("paid_at", JsonScalars.DATE_TIME, reader);
          break;
        case 5:
          builder.old = undeclared.readOrNull("old", JsonScalars.BOOLEAN, reader);
          break;
        case 6:
          builder.buyer = undeclared.readOrNull("buyer", this.buyer, reader);
          break;
        case 7:
          builder.anything = undeclared.readOrNull("anything", JsonValues.ANY, reader);
          break;
        case 8:
          builder.free = undeclared.readOrNull("free", JsonValues.OBJECT, reader);
          break;
        default:
          undeclared.readOther(this.undeclared, reader);
      }
    }
    reader.endObject();
    undeclared.require("Order", reader, "note", builder.note, "total", builder.total);
    return new Order(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Order value) throws IOException {
    Order model = Objects.requireNonNull(value, "Order");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write("id", model.id, JsonScalars.IDENTIFIER, writer);
    undeclared.writeRequired("note", model.note, JsonScalars.STRING, writer);
    undeclared.writeRequired("total", model.total, JsonScalars.DECIMAL, writer);
    undeclared.write("count", model.count, JsonScalars.LONG, writer);
    undeclared.write("paid_at", model.paidAt, JsonScalars.DATE_TIME, writer);
    undeclared.write("old", model.old, JsonScalars.BOOLEAN, writer);
    undeclared.write("buyer", model.buyer, this.buyer, writer);
    undeclared.write("anything", model.anything, JsonValues.ANY, writer);
    undeclared.write("free", model.free, JsonValues.OBJECT, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
