package dev.replicategateway.client.internal;

import dev.replicategateway.client.api.PredictionsApi;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * Where a gateway has its operations, below its base URL. The contract has them at {@value
 * #OF_CONTRACT}, and so do the requests of the generated interfaces, which are moved from there.
 */
public final class ApiPath {
  private static final String OF_CONTRACT = "replicate/v1";

  /** Where the contract has them. */
  public static final ApiPath DEFAULT = new ApiPath(List.of(OF_CONTRACT.split("/")));

  private static final Package GENERATED = PredictionsApi.class.getPackage();

  private final List<String> segments;

  private ApiPath(List<String> segments) {
    this.segments = segments;
  }

  /**
   * A path that was set; null where it breaks a rule.
   *
   * @param name what it is called where it was set
   * @param violations where broken rules are added
   */
  public static @Nullable ApiPath check(String name, String text, List<String> violations) {
    int before = violations.size();
    String path = text.replaceAll("^/|/$", "");
    List<String> segments = path.isEmpty() ? List.of() : List.of(path.split("/", -1));
    String given = name + " is \"" + shown(text) + "\"";
    if (text.matches("([A-Za-z][A-Za-z0-9+.-]*:/|//).*")) {
      violations.add(given + ", which names a host; give that as baseUrl, and here the path alone");
    } else if (segments.contains("")) {
      violations.add(given + ", which has an empty segment; give one slash between two segments");
    }
    if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      violations.add(given + " with a query or fragment, must not have one");
    }
    // Also where it is encoded, it leads to another path.
    if (segments.stream().anyMatch(segment -> segment.matches("(?i)(\\.|%2e){1,2}"))) {
      violations.add(
          given + ", must not have a segment \".\" or \"..\"; give the path they lead to");
    }
    if (!Ascii.isVisible(text) || text.indexOf('\\') >= 0) {
      violations.add(
          given
              + ", must not have white space, backslashes or characters beyond ASCII; encode them");
    }
    if (!segments.isEmpty() && segments.get(segments.size() - 1).equals("predictions")) {
      violations.add(given + ", which ends in predictions; leave that out, the client appends it");
    }
    return violations.size() > before ? null : new ApiPath(segments);
  }

  /** On one line, and without what must not be repeated. */
  private static String shown(String text) {
    return text.replaceAll("(?s)[?#].*|[^/]*@", "").replaceAll("\\p{Cntrl}", " ");
  }

  /**
   * What a base URL must not end in, because the client appends it: a beginning or an end of this
   * path and the first segment that follows it, the longest first.
   */
  public List<List<String>> appended() {
    List<String> all = new ArrayList<>(segments);
    all.add("predictions");
    List<List<String>> parts = new ArrayList<>();
    for (int length = all.size(); length > 0; length--) {
      parts.add(all.subList(all.size() - length, all.size()));
      parts.add(all.subList(0, length));
    }
    return parts;
  }

  /**
   * The URL of a request, moved here where it is one of the generated interfaces'. Interfaces of a
   * caller's own name their paths by themselves.
   *
   * @param baseUrl the gateway's, ending in a slash
   */
  public HttpUrl locate(Request request, HttpUrl baseUrl) {
    HttpUrl url = request.url();
    Invocation invocation = request.tag(Invocation.class);
    String contract = baseUrl.encodedPath() + OF_CONTRACT + "/";
    if (this == DEFAULT
        || invocation == null
        || !GENERATED.equals(invocation.method().getDeclaringClass().getPackage())
        || !url.encodedPath().startsWith(contract)) {
      return url;
    }
    String operation = url.encodedPath().substring(contract.length());
    return url.newBuilder()
        .encodedPath(baseUrl.encodedPath() + (segments.isEmpty() ? "" : this + "/") + operation)
        .build();
  }

  /** Whether the operations are where the contract has them. */
  public boolean isOfContract() {
    return segments.equals(DEFAULT.segments);
  }

  @Override
  public String toString() {
    return String.join("/", segments);
  }
}
