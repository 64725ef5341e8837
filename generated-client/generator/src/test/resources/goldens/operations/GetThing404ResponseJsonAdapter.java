package golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link GetThing404Response}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Operations 1")
@NullMarked
final class GetThing404ResponseJsonAdapter extends JsonAdapter<GetThing404Response> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(GetThing404Response.NAMES.toArray(new String[0]));

  private final JsonAdapter<@Nullable Object> undeclared;

  GetThing404ResponseJsonAdapter() {
    this.undeclared = JsonContainers.nullable(JsonValues.ANY);
  }

  @Override
  public GetThing404Response fromJson(JsonReader reader) throws IOException {
    Undeclared.begin("GetThing404Response", reader);
    GetThing404Response.Builder builder = new GetThing404Response.Builder();
    Undeclared<@Nullable Object> undeclared = builder.undeclared;
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.error = undeclared.readOrNull("error", JsonScalars.STRING, reader);
          break;
        default:
          undeclared.readOther(this.undeclared, reader);
      }
    }
    reader.endObject();
    return new GetThing404Response(builder);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable GetThing404Response value) throws IOException {
    GetThing404Response model = Objects.requireNonNull(value, "GetThing404Response");
    Undeclared<@Nullable Object> undeclared = model.undeclared;
    writer.beginObject();
    undeclared.write("error", model.error, JsonScalars.STRING, writer);
    undeclared.writeOthers(this.undeclared, writer);
    writer.endObject();
  }
}
