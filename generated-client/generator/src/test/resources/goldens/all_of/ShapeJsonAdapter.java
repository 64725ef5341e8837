package golden;

import com.squareup.moshi.Moshi;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Parts 1")
@NullMarked
final class ShapeJsonAdapter extends JsonUnion<Shape> {
  private static final Shape.Kind[] KINDS = Shape.Kind.values();

  ShapeJsonAdapter(Moshi moshi) {
    super("Shape");
    branch(JsonModel.object(moshi, Circle.class), "radius");
    branch(JsonModel.object(moshi, Square.class), "side");
  }

  @Override
  Shape of(int branch, Object value, @Nullable Object json) {
    return new Shape(KINDS[branch], value, json);
  }

  @Override
  int branchOf(Shape union) {
    return union.kind.ordinal();
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
