package dev.replicategateway.client.internal;

import com.squareup.moshi.Moshi;
import dev.replicategateway.client.model.ApiClient;
import dev.replicategateway.client.model.ContractValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;
import retrofit2.http.Part;

/**
 * Converts as {@link ApiClient#converters()} does, except that Moshi writes models to the
 * connection as they are read, and that a type of the caller's own is a parameter by its {@code
 * toString}.
 */
public final class ContractConverterFactory extends Converter.Factory {
  /** Values that are no models; of some, Moshi knows nothing, of others, it loses digits. */
  private static final Set<Type> SCALARS =
      Set.of(
          Object.class,
          String.class,
          Boolean.class,
          Integer.class,
          Long.class,
          Double.class,
          BigDecimal.class,
          OffsetDateTime.class,
          LocalDate.class,
          UUID.class,
          URI.class,
          ByteString.class);

  private final Converter.Factory contract = ApiClient.converters();
  private final Converter.Factory models =
      MoshiConverterFactory.create(new Moshi.Builder().build()).withStreaming();

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return isModel(type) && !has(annotations, ApiClient.MayBeEmpty.class)
        ? models.responseBodyConverter(type, annotations, retrofit)
        : contract.responseBodyConverter(type, annotations, retrofit);
  }

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    Converter.Factory factory =
        isModel(type) && !has(parameterAnnotations, Part.class) ? models : contract;
    return factory.requestBodyConverter(type, parameterAnnotations, methodAnnotations, retrofit);
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    boolean isStyled =
        has(annotations, ApiClient.Style.class) || has(annotations, ApiClient.Reserved.class);
    return isStyled || !isWrittenByItsToString(type)
        ? contract.stringConverter(type, annotations, retrofit)
        : null;
  }

  private static boolean isModel(Type type) {
    return type instanceof Class && !SCALARS.contains(type);
  }

  private static boolean isWrittenByItsToString(Type type) {
    return type == String.class
        || (isModel(type) && !ContractValue.class.isAssignableFrom((Class<?>) type));
  }

  private static boolean has(Annotation[] annotations, Class<? extends Annotation> type) {
    for (Annotation annotation : annotations) {
      if (type.isInstance(annotation)) {
        return true;
      }
    }
    return false;
  }
}
