package dev.replicategateway.generator.support;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.Part;
import retrofit2.http.Path;

/** Converters for every body and parameter of the interfaces. */
@NullMarked
final class Converters extends Converter.Factory {
  /** What becomes of a response that breaks the contract. */
  enum Reading {
    TOLERANT,
    STRICT
  }

  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

  private final Reading reading;

  Converters(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    JsonPart<@Nullable Object> adapter = JsonContainers.nullable(JsonTypes.adapter(type));
    boolean mayBeEmpty = annotation(annotations, ApiClient.MayBeEmpty.class) != null;
    return body -> {
      try (ResponseBody closing = body) {
        MediaType mediaType = closing.contentType();
        if (type == String.class && mediaType != null && !isJson(mediaType.toString())) {
          return closing.string();
        }
        BufferedSource source = closing.source();
        if (source.rangeEquals(0, BYTE_ORDER_MARK)) {
          source.skip(BYTE_ORDER_MARK.size());
        }
        if (mayBeEmpty && source.exhausted()) {
          return null;
        }
        JsonReader reader = JsonReader.of(source);
        Object value = adapter.fromJson(reader);
        if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
          throw new JsonDataException("Expected the end of the document at path $");
        }
        if (reading == Reading.STRICT && value != null) {
          refuseIfBroken(type, Violations.of(value));
        }
        return value;
      }
    };
  }

  private static void refuseIfBroken(Type type, List<String> violations) {
    if (!violations.isEmpty()) {
      throw new JsonDataException(
          (type instanceof Class ? ((Class<?>) type).getName() : type)
              + ": "
              + String.join("; ", violations));
    }
  }

  @Override
  public Converter<?, RequestBody> requestBodyConverter(
      Type type, Annotation[] parameter, Annotation[] method, Retrofit retrofit) {
    if (annotation(parameter, Part.class) != null) {
      ApiClient.MediaTypes declared = annotation(parameter, ApiClient.MediaTypes.class);
      return value -> part(declared == null ? null : MediaType.parse(declared.value()), value);
    }
    String mediaType = contentType(annotation(method, Headers.class));
    if (mediaType != null && !isJson(mediaType) && JsonTypes.isScalar(type)) {
      return value -> RequestBody.create(ParameterText.text(value), MediaType.get(mediaType));
    }
    JsonPart<Object> adapter = JsonTypes.adapter(type);
    return value -> new JsonBody<>(adapter, value);
  }

  static RequestBody part(@Nullable MediaType declared, Object value) {
    Object json = JsonTypes.json(value);
    boolean isScalar = !(json instanceof Map || json instanceof List);
    boolean isOne = declared != null && !declared.toString().contains("*");
    if (isOne && isJson(declared.toString())) {
      return RequestBody.create(
          ByteString.encodeUtf8(JsonContainers.nullable(JsonValues.ANY).toJson(json)), declared);
    }
    MediaType usual = MediaType.get(isScalar ? "text/plain; charset=utf-8" : "application/json");
    return RequestBody.create(
        ByteString.encodeUtf8(ParameterText.text(value)), isOne && isScalar ? declared : usual);
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    ApiClient.Style style = annotation(annotations, ApiClient.Style.class);
    if (style != null) {
      String name = ParameterText.encode(name(style, annotation(annotations, Path.class)));
      boolean isHeader = annotation(annotations, Header.class) != null;
      UnaryOperator<String> encode = isHeader ? UnaryOperator.identity() : ParameterText::encode;
      return value -> ParameterText.styled(style, name, encode, value);
    }
    if (annotation(annotations, ApiClient.Reserved.class) != null) {
      return ParameterText::reserved;
    }
    // Retrofit writes what no contract has by its toString.
    return JsonTypes.isOfContract(type) ? ParameterText::parameter : null;
  }

  private static String name(ApiClient.Style style, @Nullable Path path) {
    return style.name().isEmpty() && path != null ? path.value() : style.name();
  }

  private static boolean isJson(String mediaType) {
    String essence = mediaType.split(";", 2)[0].trim();
    return essence.endsWith("/json") || essence.endsWith("+json");
  }

  private static @Nullable String contentType(@Nullable Headers headers) {
    String name = "Content-Type: ";
    for (String header : headers == null ? new String[0] : headers.value()) {
      if (header.startsWith(name)) {
        return header.substring(name.length());
      }
    }
    return null;
  }

  private static <A extends Annotation> @Nullable A annotation(
      Annotation[] annotations, Class<A> type) {
    for (Annotation annotation : annotations) {
      if (type.isInstance(annotation)) {
        return type.cast(annotation);
      }
    }
    return null;
  }
}
