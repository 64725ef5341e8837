package golden;

import java.math.BigDecimal;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Enums 1")
@NullMarked
final class RatioJsonAdapter extends JsonEnum<Ratio, BigDecimal> {
  RatioJsonAdapter() {
    super(JsonScalars.DECIMAL);
  }

  @Override
  Ratio of(BigDecimal value) {
    return Ratio.of(value);
  }

  @Override
  BigDecimal valueOf(Ratio constant) {
    return constant.getValue();
  }
}
