package dev.replicategateway.client.internal;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Reads and writes bodies as another factory does, but lets no {@link Error} out of it: Retrofit
 * hands those to the thread's end, and the call that waits for the response would never end.
 */
public final class ErrorSafeConverterFactory extends Converter.Factory {
  private final Converter.Factory factory;

  public ErrorSafeConverterFactory(Converter.Factory factory) {
    this.factory = factory;
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    Converter<ResponseBody, ?> converter =
        factory.responseBodyConverter(type, annotations, retrofit);
    if (converter == null) {
      return null;
    }
    return body -> {
      try {
        return converter.convert(body);
      } catch (Error e) {
        throw new Failed(e);
      }
    };
  }

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type,
      Annotation[] parameterAnnotations,
      Annotation[] methodAnnotations,
      Retrofit retrofit) {
    return factory.requestBodyConverter(type, parameterAnnotations, methodAnnotations, retrofit);
  }

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return factory.stringConverter(type, annotations, retrofit);
  }

  /** The JVM could not read a response. */
  public static final class Failed extends IOException {
    private static final long serialVersionUID = 1;

    Failed(Error error) {
      super(error.toString(), error);
    }
  }
}
