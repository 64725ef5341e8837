package golden;

import com.squareup.moshi.Moshi;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes the model that it is named after; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Unions 1")
@NullMarked
final class PetJsonAdapter extends JsonUnion<Pet> {
  private static final Pet.Kind[] KINDS = Pet.Kind.values();

  PetJsonAdapter(Moshi moshi) {
    super("Pet");
    branch(JsonModel.object(moshi, Cat.class), "kind");
    branch(JsonModel.object(moshi, Dog.class), "kind");
    discriminator("kind");
    mapping("c", 0);
    mapping("Cat", 0);
    mapping("Dog", 1);
  }

  @Override
  Pet of(int branch, Object value, @Nullable Object json) {
    return new Pet(KINDS[branch], value, json);
  }

  @Override
  int branchOf(Pet union) {
    return union.kind.ordinal();
  }

  @Override
  Object valueOf(Pet union) {
    return union.value;
  }

  @Override
  @Nullable Object jsonOf(Pet union) {
    return union.json;
  }
}
