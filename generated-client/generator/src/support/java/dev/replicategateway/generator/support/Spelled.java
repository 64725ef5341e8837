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

  /** A collection with those spellings of another that are of the same value at the same key. */
  static Object keeping(Object previous, Object collection) {
    if (previous instanceof OfList && collection instanceof List) {
      List<?> before = (List<?>) previous;
      List<?> now = (List<?>) collection;
      Map<Integer, Object> kept = new HashMap<>();
      ((OfList<?>) previous)
          .spellings.forEach(
              (index, json) -> {
                if (index < now.size() && Objects.equals(now.get(index), before.get(index))) {
                  kept.put(index, json);
                }
              });
      return kept.isEmpty() ? collection : new OfList<>(now, kept);
    }
    if (previous instanceof OfMap && collection instanceof Map) {
      Map<?, ?> before = (Map<?, ?>) previous;
      Map<?, ?> now = (Map<?, ?>) collection;
      Map<String, Object> kept = new HashMap<>();
      ((OfMap<?>) previous)
          .spellings.forEach(
              (key, json) -> {
                if (now.containsKey(key) && Objects.equals(now.get(key), before.get(key))) {
                  kept.put(key, json);
                }
              });
      return kept.isEmpty() ? collection : new OfMap<>(strings(now), kept);
    }
    if (previous instanceof OfSet && collection instanceof Set) {
      Set<?> now = (Set<?>) collection;
      Map<@Nullable Object, Object> kept = new HashMap<>();
      ((OfSet<?>) previous)
          .spellings.forEach(
              (element, json) -> {
                if (now.contains(element)) {
                  kept.put(element, json);
                }
              });
      return kept.isEmpty() ? collection : new OfSet<>(now, kept);
    }
    return collection;
  }

  @SuppressWarnings("unchecked") // Every JSON object's keys are strings.
  private static Map<String, @Nullable Object> strings(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }

  /** A list, with spellings by index. */
  final class OfList<T extends @Nullable Object> extends AbstractList<T>
      implements Spelled, RandomAccess {
    private final List<T> elements;
    private final Map<Integer, Object> spellings;

    OfList(List<T> elements, Map<Integer, Object> spellings) {
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
    private final Map<@Nullable Object, Object> spellings;

    OfSet(Set<T> elements, Map<@Nullable Object, Object> spellings) {
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
    private final Map<String, Object> spellings;

    OfMap(Map<String, T> values, Map<String, Object> spellings) {
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
