package dev.replicategateway.generator.support;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** An unmodifiable collection that remembers how JSON spelled some of its values. */
@NullMarked
interface Spelled {
  /** The spellings by index, element or key. */
  Map<?, Object> spellings();

  /** How the value at a key was spelled, or null where it is written as Java spells it. */
  static @Nullable Object spelling(Object collection, @Nullable Object key) {
    return collection instanceof Spelled ? ((Spelled) collection).spellings().get(key) : null;
  }

  /** An unmodifiable list, set or map, with spellings by index, element or key. */
  @SuppressWarnings("unchecked") // What stands for a List is a List, and so on.
  static <C> C of(C collection, Map<?, Object> spellings) {
    boolean isPlain = spellings.isEmpty();
    if (collection instanceof List) {
      List<?> list = (List<?>) collection;
      return (C) (isPlain ? Collections.unmodifiableList(list) : new OfList<>(list, spellings));
    }
    if (collection instanceof Set) {
      Set<?> set = (Set<?>) collection;
      return (C) (isPlain ? Collections.unmodifiableSet(set) : new OfSet<>(set, spellings));
    }
    Map<String, ?> map = (Map<String, ?>) collection;
    return (C) (isPlain ? Collections.unmodifiableMap(map) : new OfMap<>(map, spellings));
  }

  /** A collection with those spellings of another that are of the same value at the same key. */
  static <C> C keeping(Object previous, C collection) {
    if (!(previous instanceof Spelled)) {
      return collection;
    }
    Map<Object, Object> kept = new HashMap<>(((Spelled) previous).spellings());
    kept.keySet().removeIf(key -> !Objects.equals(at(collection, key), at(previous, key)));
    return kept.isEmpty() ? collection : of(collection, kept);
  }

  /** The value at an index or key; an element is its own. */
  private static @Nullable Object at(Object collection, Object key) {
    if (collection instanceof List) {
      List<?> list = (List<?>) collection;
      return (int) key < list.size() ? list.get((int) key) : null;
    }
    if (collection instanceof Set) {
      return ((Set<?>) collection).contains(key) ? key : null;
    }
    return ((Map<?, ?>) collection).get(key);
  }

  /** A list, with spellings by index. */
  final class OfList<T extends @Nullable Object> extends AbstractList<T>
      implements Spelled, RandomAccess {
    private final List<T> elements;
    private final Map<?, Object> spellings;

    OfList(List<T> elements, Map<?, Object> spellings) {
      this.elements = elements;
      this.spellings = spellings;
    }

    @Override
    public Map<?, Object> spellings() {
      return spellings;
    }

    @Override
    public T get(int index) {
      return elements.get(index);
    }

    @Override
    public int size() {
      return elements.size();
    }
  }

  /** A set, with spellings by element. */
  final class OfSet<T extends @Nullable Object> extends AbstractSet<T> implements Spelled {
    private final Set<T> elements;
    private final Map<?, Object> spellings;

    OfSet(Set<T> elements, Map<?, Object> spellings) {
      this.elements = Collections.unmodifiableSet(elements);
      this.spellings = spellings;
    }

    @Override
    public Map<?, Object> spellings() {
      return spellings;
    }

    @Override
    public Iterator<T> iterator() {
      return elements.iterator();
    }

    @Override
    public boolean contains(@Nullable Object element) {
      return elements.contains(element);
    }

    @Override
    public int size() {
      return elements.size();
    }
  }

  /** A map, with spellings by key. */
  final class OfMap<T extends @Nullable Object> extends AbstractMap<String, T> implements Spelled {
    private final Map<String, T> values;
    private final Map<?, Object> spellings;

    OfMap(Map<String, T> values, Map<?, Object> spellings) {
      this.values = Collections.unmodifiableMap(values);
      this.spellings = spellings;
    }

    @Override
    public Map<?, Object> spellings() {
      return spellings;
    }

    @Override
    public @Nullable T get(@Nullable Object key) {
      return values.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return values.containsKey(key);
    }

    @Override
    public Set<Map.Entry<String, T>> entrySet() {
      return values.entrySet();
    }
  }
}
