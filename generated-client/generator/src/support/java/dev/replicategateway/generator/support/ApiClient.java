package dev.replicategateway.generator.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** What the interfaces of this contract need from Retrofit: converters of bodies and parameters. */
@NullMarked
public final class ApiClient {
  private ApiClient() {}

  /**
   * Converters for every body and parameter of the interfaces: JSON without the loss of a digit,
   * plain text as a String, dates as RFC 3339 has them. A response is refused only where it is no
   * JSON, or not what its type begins with; {@code violations()} of a model tells the rest.
   *
   * @return a factory for {@link Retrofit.Builder#addConverterFactory}
   */
  public static Converter.Factory converters() {
    return new Converters(Converters.Reading.TOLERANT);
  }

  /**
   * The same, but a response that breaks the contract is refused, with all that does in one {@link
   * com.squareup.moshi.JsonDataException}. A value that a newer contract has breaks this one.
   *
   * @return a factory for {@link Retrofit.Builder#addConverterFactory}
   */
  public static Converter.Factory strictConverters() {
    return new Converters(Converters.Reading.STRICT);
  }

  /**
   * Several values as one parameter, separated by commas.
   *
   * @param values the values, in their order
   * @return the parameter
   */
  public static Delimited csv(Collection<?> values) {
    return new Delimited(ParameterText.joined(values, ","));
  }

  /**
   * Several values as one parameter, separated by spaces.
   *
   * @param values the values, in their order
   * @return the parameter
   */
  public static Delimited ssv(Collection<?> values) {
    return new Delimited(ParameterText.joined(values, "%20"));
  }

  /**
   * Several values as one parameter, separated by vertical bars.
   *
   * @param values the values, in their order
   * @return the parameter
   */
  public static Delimited pipes(Collection<?> values) {
    return new Delimited(ParameterText.joined(values, "%7C"));
  }

  /**
   * A value of several types as a parameter's values: an array has one for each element.
   *
   * @param value a union, a scalar or a collection
   * @return the values
   * @throws IllegalArgumentException for an object
   */
  public static List<String> texts(Object value) {
    return ParameterText.texts(value);
  }

  /**
   * An object as parameters, one for each property (style form, exploded).
   *
   * @param object a model or a map
   * @return the parameters by name
   * @throws IllegalArgumentException for a union that holds no object
   */
  public static Map<String, String> properties(Object object) {
    return ParameterText.properties(object);
  }

  /**
   * An object as parameters such as {@code filter[name]} (style deepObject). An array's elements
   * are {@code filter[0]} and so on, a scalar is {@code filter}.
   *
   * @param parameter the parameter's name
   * @param object a model, a map, a collection, a scalar or a union of those
   * @return the parameters by name
   */
  public static Map<String, String> deepObject(String parameter, Object object) {
    return ParameterText.deepObject(parameter, object);
  }

  /**
   * Cookies as the header's value, encoded as a URL's parameters are.
   *
   * @param cookies the values by name
   * @return the value of the header {@code Cookie}
   */
  public static String cookies(Map<String, ?> cookies) {
    return ParameterText.cookies(cookies);
  }

  /** Several values as one parameter, each encoded for itself so that a delimiter stays one. */
  public static final class Delimited {
    private final String encoded;

    private Delimited(String encoded) {
      this.encoded = encoded;
    }

    /** The values as the URL has them. */
    @Override
    public String toString() {
      return encoded;
    }
  }

  /** An operation of which a successful response may have no body; the call then returns null. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface MayBeEmpty {}

  /** The media types that the contract allows for a part; the only one is sent. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  public @interface MediaTypes {
    /**
     * The media types.
     *
     * @return the text, separated by commas
     */
    String value();
  }

  /** A parameter of the query in which reserved characters stay as they are. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  public @interface Reserved {}

  /** The style of a parameter, which its converter writes. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  public @interface Style {
    /**
     * The contract's word for the style.
     *
     * @return simple, label, matrix or form
     */
    String value();

    /**
     * Whether each value of an array, or property of an object, is written for itself.
     *
     * @return whether it is
     */
    boolean explode();

    /**
     * The parameter's name, where Retrofit takes another.
     *
     * @return the name, or nothing
     */
    String name() default "";
  }
}
