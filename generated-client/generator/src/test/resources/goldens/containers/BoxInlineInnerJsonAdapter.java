package golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link BoxInlineInner}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Containers 1")
@NullMarked
final class BoxInlineInnerJsonAdapter extends JsonAdapter<BoxInlineInner> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(BoxInlineInner.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;

  BoxInlineInnerJsonAdapter() {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  public BoxInlineInner fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("BoxInlineInner", reader);
    BoxInlineInner.Builder builder = new BoxInlineInner.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.x = undeclared.readOrNull("x", JsonScalars.LONG, reader);
          break;
        default:
          undeclared.readOther(this.undeclared, reader);
      }
    }
    reader.endObject();
    return new BoxInlineInner(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable BoxInlineInner value) throws IOException {
    BoxInlineInner model = Objects.requireNonNull(value, "BoxInlineInner");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write("x", model.x, JsonScalars.LONG, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
