package golden;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Enums 1")
@NullMarked
final class StatusJsonAdapter extends JsonEnum<Status, String> {
  StatusJsonAdapter() {
    super(JsonScalars.STRING);
  }

  @Override
  Status of(String value) {
    return Status.of(value);
  }

  @Override
  String valueOf(Status constant) {
    return constant.getValue();
  }
}
