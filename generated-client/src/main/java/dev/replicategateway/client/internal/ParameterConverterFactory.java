package dev.replicategateway.client.internal;

import dev.replicategateway.client.model.ApiClient;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.Part;

/**
 * Writes what is not JSON in a request: a time with its seconds, which {@code toString} leaves out
 * where they are zero, and the parts of a form, which are no JSON strings in quotes.
 */
public final class ParameterConverterFactory extends Converter.Factory {
  private final Converter.Factory contract = ApiClient.converters();

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return type == OffsetDateTime.class
        ? contract.stringConverter(type, annotations, retrofit)
        : null;
  }

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    for (Annotation annotation : parameterAnnotations) {
      if (annotation instanceof Part) {
        return contract.requestBodyConverter(
            type, parameterAnnotations, methodAnnotations, retrofit);
      }
    }
    return null;
  }
}
