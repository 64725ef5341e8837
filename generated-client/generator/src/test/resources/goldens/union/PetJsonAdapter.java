package golden;

import com.squareup.moshi.Moshi;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Pet}; Moshi finds it by its name. */
@Generated(value = "java-retrofit-moshi", comments = "Unions 1")
@NullMarked
final class PetJsonAdapter extends JsonUnion<Pet> {
  PetJsonAdapter(Moshi moshi) {
    super("Pet");
    branch(1, "Cat", new JsonModel<>(moshi, Cat.class));
    branch(2, "Dog", new JsonModel<>(moshi, Dog.class));
    discriminator("kind");
    mapping("c", 1);
    mapping("Cat", 1);
    mapping("Dog", 2);
  }

  @Override
  Pet of(int branch, Object value, @Nullable Object json) {
    return new Pet(branch, value, json);
  }

  @Override
  int branchOf(Pet union) {
    return union.branch;
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
