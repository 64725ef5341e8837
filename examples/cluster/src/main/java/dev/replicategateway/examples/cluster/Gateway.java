package dev.replicategateway.examples.cluster;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.ReplicateClientBuilder;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/**
 * The gateway and the accounts at it. It goes to every worker in the job's graph, so it holds the
 * name of each key, and never a key.
 *
 * @param accounts the environment variables that hold the accounts' keys, at least one; {@link
 *     #NO_KEY} stands for requests without a key
 * @param createsPerMinute the most predictions that one account creates in a minute; 0 for no limit
 */
public record Gateway(String baseUrl, List<String> accounts, int createsPerMinute)
    implements Serializable {
  /** The account of a gateway that wants no key. */
  public static final String NO_KEY = "-";

  /** The account that creates a prompt: always the same one for the same accounts. */
  String accountOf(String prompt) {
    return accounts.get(Math.floorMod(prompt.hashCode(), accounts.size()));
  }

  /**
   * A client for each account, whose key is read from this process's environment.
   *
   * @throws SuppressRestartsException naming all variables that are not set
   */
  Map<String, ReplicateClient> connect() {
    List<String> missing = accounts.stream().filter(Gateway::isMissing).toList();
    if (!missing.isEmpty()) {
      throw unmendable(
          "This worker's environment has no "
              + String.join(", ", missing)
              + "; set the keys of the accounts where the workers start, or correct --accounts");
    }
    Map<String, ReplicateClient> clients = new LinkedHashMap<>();
    for (String account : accounts) {
      ReplicateClientBuilder client = ReplicateClient.builder().baseUrl(baseUrl);
      if (!account.equals(NO_KEY)) {
        client.apiKey(System.getenv(account));
      }
      clients.put(account, client.build());
    }
    return clients;
  }

  /** What would not go better after a restart. */
  static SuppressRestartsException unmendable(String message) {
    return new SuppressRestartsException(new IllegalArgumentException(message));
  }

  private static boolean isMissing(String account) {
    String key = System.getenv(account);
    return !account.equals(NO_KEY) && (key == null || key.isEmpty());
  }
}
