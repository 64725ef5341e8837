package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import okio.ByteString;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The adapters of the types that interfaces name, and any value of such a type as JSON. */
@NullMarked
final class JsonTypes {
  private static final Moshi MOSHI = new Moshi.Builder().build();
  private static final Map<Type, JsonPart<?>> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, JsonScalars.STRING),
          Map.entry(Boolean.class, JsonScalars.BOOLEAN),
          Map.entry(boolean.class, JsonScalars.BOOLEAN),
          Map.entry(Integer.class, JsonScalars.INTEGER),
          Map.entry(int.class, JsonScalars.INTEGER),
          Map.entry(Long.class, JsonScalars.LONG),
          Map.entry(long.class, JsonScalars.LONG),
          Map.entry(Double.class, JsonScalars.DOUBLE),
          Map.entry(double.class, JsonScalars.DOUBLE),
          Map.entry(BigDecimal.class, JsonScalars.DECIMAL),
          Map.entry(OffsetDateTime.class, JsonScalars.DATE_TIME),
          Map.entry(LocalDate.class, JsonScalars.DATE),
          Map.entry(UUID.class, JsonScalars.IDENTIFIER),
          Map.entry(URI.class, JsonScalars.ADDRESS),
          Map.entry(ByteString.class, JsonScalars.BYTES));

  private JsonTypes() {}

  static boolean isScalar(Type type) {
    return SCALARS.containsKey(type);
  }

  /** Whether generated code has such values; a caller's own interface may have others. */
  static boolean isOfContract(Type type) {
    if (!(type instanceof Class) || type == Object.class || isScalar(type)) {
      return true;
    }
    Class<?> raw = (Class<?>) type;
    return ContractValue.class.isAssignableFrom(raw)
        || Collection.class.isAssignableFrom(raw)
        || Map.class.isAssignableFrom(raw);
  }

  /** The adapter of a type; elements of collections may be null, because a type does not tell. */
  @SuppressWarnings("unchecked") // The adapter of a type reads and writes values of it.
  static JsonPart<Object> adapter(Type type) {
    return (JsonPart<Object>) adapterOf(type);
  }

  private static JsonPart<?> adapterOf(Type type) {
    if (type instanceof WildcardType) {
      return adapterOf(((WildcardType) type).getUpperBounds()[0]);
    }
    if (type instanceof ParameterizedType) {
      Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
      Type raw = ((ParameterizedType) type).getRawType();
      JsonPart<@Nullable Object> elements =
          JsonContainers.nullable(adapter(arguments[arguments.length - 1]));
      if (raw == List.class) {
        return JsonContainers.list(elements);
      }
      if (raw == Set.class) {
        return JsonContainers.set(elements);
      }
      if (raw == Map.class) {
        return JsonContainers.map(elements);
      }
    }
    if (type == Object.class) {
      return JsonValues.ANY;
    }
    JsonPart<?> scalar = SCALARS.get(type);
    return scalar == null ? new JsonModel<>(MOSHI, type) : scalar;
  }

  /** A model as another that has the same JSON. */
  static <T> T convert(Object model, Class<T> type) {
    Object json = adapter(model.getClass()).toJsonValue(model);
    return Objects.requireNonNull(MOSHI.adapter(type).fromJsonValue(json));
  }

  /**
   * A model of JSON text.
   *
   * @throws JsonDataException for what is not JSON, or not what the model begins with
   */
  static <T> T parse(String json, Class<T> type) {
    T model;
    try {
      model = MOSHI.adapter(type).fromJson(json);
    } catch (IOException e) {
      throw new JsonDataException(e);
    }
    if (model == null) {
      throw new JsonDataException("Expected " + type.getSimpleName() + " but was null at path $");
    }
    return model;
  }

  /** A value of any such type, or a collection of them, as free-form JSON. */
  static @Nullable Object json(@Nullable Object value) {
    if (value instanceof Map) {
      Map<Object, @Nullable Object> object = new LinkedHashMap<>();
      ((Map<?, ?>) value).forEach((name, element) -> object.put(name, json(element)));
      return object;
    }
    if (value instanceof Collection) {
      return ((Collection<?>) value).stream().map(JsonTypes::json).collect(Collectors.toList());
    }
    return value == null
        ? null
        : JsonValues.ANY.fromJsonValue(adapter(value.getClass()).toJsonValue(value));
  }
}
