package dev.replicategateway.generator.support;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.Headers;
import okhttp3.MultipartBody;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The parameters that are set for one request, in the order in which they were set. */
@NullMarked
final class RequestParameters {
  private final Map<RequestParameter, Object> values = new LinkedHashMap<>();

  RequestParameters() {}

  RequestParameters(RequestParameters others) {
    values.putAll(others.values);
  }

  /**
   * Sets a parameter.
   *
   * @param value a value of any type that interfaces name, a file or a list of files
   * @throws IllegalArgumentException for a value that JSON does not have
   */
  void set(RequestParameter parameter, Object value) {
    Object given = Violations.notNull(parameter.name, value);
    values.put(
        parameter,
        isFile(given)
            ? given
            : Violations.notNull(
                parameter.name, JsonValues.copy(parameter.name, JsonTypes.json(given))));
  }

  private static boolean isFile(Object value) {
    return value instanceof MultipartBody.Part
        || (value instanceof List
            && ((List<?>) value).stream().anyMatch(MultipartBody.Part.class::isInstance));
  }

  /**
   * A copy that holds what the contract asks for.
   *
   * @throws IllegalArgumentException naming every parameter that is missing or breaks a rule
   */
  RequestParameters checked(String type, RequestParameter... required) {
    Violations violations = Violations.ofBuilder();
    for (RequestParameter each : required) {
      violations.required(each.name, values.get(each));
    }
    values.forEach((parameter, value) -> parameter.check(violations, value));
    violations.orThrow(type);
    return new RequestParameters(this);
  }

  Map<String, String> query() {
    return new Pairs(written(RequestParameter.In.QUERY));
  }

  Map<String, String> fields() {
    return new Pairs(written(RequestParameter.In.FIELD));
  }

  Headers headers() {
    Headers.Builder headers = new Headers.Builder();
    written(RequestParameter.In.HEADER)
        .forEach(each -> headers.add(each.getKey(), each.getValue()));
    String cookies =
        written(RequestParameter.In.COOKIE).stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; "));
    return (cookies.isEmpty() ? headers : headers.add("Cookie", cookies)).build();
  }

  List<MultipartBody.Part> parts() {
    List<MultipartBody.Part> parts = new ArrayList<>();
    values.forEach(
        (parameter, value) -> {
          if (parameter.in == RequestParameter.In.PART) {
            for (Object each :
                value instanceof Collection ? (Collection<?>) value : List.of(value)) {
              parts.add(part(parameter, each));
            }
          }
        });
    return parts;
  }

  private static MultipartBody.Part part(RequestParameter parameter, Object value) {
    return value instanceof MultipartBody.Part
        ? (MultipartBody.Part) value
        : MultipartBody.Part.createFormData(
            parameter.name, null, Converters.part(parameter.mediaType(), value));
  }

  private List<Map.Entry<String, String>> written(RequestParameter.In in) {
    return values.entrySet().stream()
        .filter(each -> each.getKey().in == in)
        .flatMap(each -> each.getKey().write(each.getValue()))
        .collect(Collectors.toList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RequestParameters && values.equals(((RequestParameters) other).values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  String describe(String type) {
    return values.entrySet().stream()
        .map(each -> each.getKey().describe(each.getValue()))
        .collect(Collectors.joining(", ", type + "{", "}"));
  }

  /** What Retrofit takes for parameters by name: it sends each entry, also the second of a name. */
  private static final class Pairs extends AbstractMap<String, String> {
    private final List<Map.Entry<String, String>> entries;

    Pairs(List<Map.Entry<String, String>> entries) {
      this.entries = entries;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Map.Entry<String, String>> iterator() {
          return entries.iterator();
        }

        @Override
        public int size() {
          return entries.size();
        }
      };
    }
  }
}
