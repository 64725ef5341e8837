package golden;

import com.squareup.moshi.Moshi;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Shape}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Parts 1")
@NullMarked
final class ShapeJsonAdapter extends JsonUnion<Shape> {
  ShapeJsonAdapter(Moshi moshi) {
    super("Shape");
    branch(1, "Circle", new JsonModel<>(moshi, Circle.class));
    branch(2, "Square", new JsonModel<>(moshi, Square.class));
  }

  @Override
  Shape of(int branch, Object value, @Nullable Object json) {
    return new Shape(branch, value, json);
  }

  @Override
  int branchOf(Shape union) {
    return union.branch;
  }

  @Override
  Object valueOf(Shape union) {
    return union.value;
  }

  @Override
  @Nullable Object jsonOf(Shape union) {
    return union.json;
  }
}
