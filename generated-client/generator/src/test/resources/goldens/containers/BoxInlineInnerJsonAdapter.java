package golden;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Containers 1")
@NullMarked
final class BoxInlineInnerJsonAdapter extends JsonObject<BoxInlineInner> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(BoxInlineInner.NAMES.toArray(new String[0]));

  private final JsonPart<@Nullable Object> undeclared;

  BoxInlineInnerJsonAdapter() {
    super("BoxInlineInner");
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  BoxInlineInner readObject(JsonReader reader, JsonNotes notes) throws IOException {
    BoxInlineInner.Builder builder = new BoxInlineInner.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.x = undeclared.read(0, JsonScalars.LONG, reader, notes);
          break;
        default:
          undeclared.readOther(this.undeclared, reader, notes);
      }
    }
    reader.endObject();
    return new BoxInlineInner(builder, undeclared);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable BoxInlineInner value) throws IOException {
    BoxInlineInner model = Objects.requireNonNull(value, "BoxInlineInner");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write(0, model.x, JsonScalars.LONG, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
