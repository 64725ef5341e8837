package golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Filter}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Parameters 1")
@NullMarked
final class FilterJsonAdapter extends JsonAdapter<Filter> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(Filter.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;

  FilterJsonAdapter() {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  public Filter fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("Filter", reader);
    Filter.Builder builder = new Filter.Builder();
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
    return new Filter(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Filter value) throws IOException {
    Filter model = Objects.requireNonNull(value, "Filter");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write("name", model.name, JsonScalars.STRING, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
