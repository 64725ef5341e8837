package golden;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Enums 1")
@NullMarked
final class LevelJsonAdapter extends JsonEnum<Level, Long> {
  LevelJsonAdapter() {
    super(JsonScalars.LONG);
  }

  @Override
  Level of(Long value) {
    return Level.of(value);
  }

  @Override
  Long valueOf(Level constant) {
    return constant.getValue();
  }
}
