package dev.replicategateway.generator.support;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.NullMarked;
import retrofit2.Invocation;

/**
 * The secrets for the contract's security schemes. Each request of an operation that asks for
 * schemes gets the secrets of the first alternative for which all were given, if it goes to the one
 * origin that was given; no other request does. Add it with {@link
 * OkHttpClient.Builder#addNetworkInterceptor}, so that every hop of a redirect is looked at.
 */
@NullMarked
public final class Secrets implements Interceptor {
  private final HttpUrl origin;
  private final Map<String, Scheme> schemes = new LinkedHashMap<>();

  /**
   * Secrets for one origin.
   *
   * @param origin a URL with the scheme, host and port that may see the secrets
   */
  public Secrets(HttpUrl origin) {
    this.origin = origin;
  }

  /**
   * Gives a bearer token, such as OAuth 2 issues.
   *
   * @param scheme the name of the contract's security scheme
   * @param token asked for the token before each request
   * @return this
   */
  public Secrets bearer(String scheme, Supplier<String> token) {
    schemes.put(scheme, request -> with(request, "Authorization", "Bearer " + token.get()));
    return this;
  }

  /**
   * Gives a user and a password for HTTP's basic authentication.
   *
   * @param scheme the name of the contract's security scheme
   * @param user the user
   * @param password the password
   * @return this
   */
  public Secrets basic(String scheme, String user, String password) {
    String credentials = Credentials.basic(user, password);
    schemes.put(scheme, request -> with(request, "Authorization", credentials));
    return this;
  }

  /**
   * Gives a key that is sent as a header.
   *
   * @param scheme the name of the contract's security scheme
   * @param header the header's name
   * @param key the key
   * @return this
   */
  public Secrets header(String scheme, String header, String key) {
    schemes.put(scheme, request -> with(request, header, key));
    return this;
  }

  /**
   * Gives a key that is sent as a query parameter.
   *
   * @param scheme the name of the contract's security scheme
   * @param parameter the parameter's name
   * @param key the key
   * @return this
   */
  public Secrets query(String scheme, String parameter, String key) {
    schemes.put(
        scheme,
        request ->
            request
                .newBuilder()
                .url(request.url().newBuilder().setQueryParameter(parameter, key).build())
                .build());
    return this;
  }

  /**
   * Gives a key that is sent as a cookie.
   *
   * @param scheme the name of the contract's security scheme
   * @param cookie the cookie's name
   * @param key the key
   * @return this
   */
  public Secrets cookie(String scheme, String cookie, String key) {
    schemes.put(
        scheme,
        request -> {
          String others = request.header("Cookie");
          String own = cookie + "=" + key;
          return with(request, "Cookie", others == null ? own : others + "; " + own);
        });
    return this;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (chain.connection() == null) {
      throw new IllegalStateException(
          "Secrets is an application interceptor, which a redirect to another host would follow;"
              + " add it with OkHttpClient.Builder.addNetworkInterceptor");
    }
    Request request = chain.request();
    Invocation invocation = request.tag(Invocation.class);
    Security security =
        invocation == null ? null : invocation.method().getAnnotation(Security.class);
    if (security != null && isOrigin(request.url())) {
      for (String name : alternative(security)) {
        Scheme scheme = schemes.get(name);
        if (scheme != null) {
          request = scheme.sign(request);
        }
      }
    }
    return chain.proceed(request);
  }

  /** The schemes of the first alternative of which every secret was given; else all that exist. */
  private List<String> alternative(Security security) {
    List<String> all = new ArrayList<>();
    for (String alternative : security.value()) {
      List<String> names = List.of(alternative.split(" ", -1));
      if (schemes.keySet().containsAll(names)) {
        return names;
      }
      all.addAll(names);
    }
    return all;
  }

  private boolean isOrigin(HttpUrl url) {
    return url.scheme().equals(origin.scheme())
        && url.host().equals(origin.host())
        && url.port() == origin.port();
  }

  private static Request with(Request request, String header, String value) {
    return request.newBuilder().header(header, value).build();
  }

  private interface Scheme {
    Request sign(Request request);
  }
}
