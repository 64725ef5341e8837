package dev.replicategateway.examples.cluster;

import dev.replicategateway.client.ReplicateClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.time.Deadline;
import org.apache.flink.util.ExecutorUtils;

/** The gateway's accounts, as a worker uses them. */
final class Accounts {
  private static final int CREATES_AT_ONCE = 16;
  private static final int SECONDS_TO_CLOSE = 10;

  private final Map<String, Account> accounts = new HashMap<>();

  /**
   * Connects to the gateway.
   *
   * @param patience how long an account may be refused its list before that is believed
   */
  Accounts(Gateway gateway, SteadyDatabase database, Duration patience) {
    gateway
        .connect()
        .forEach(
            (name, client) ->
                accounts.put(
                    name,
                    new Account(
                        client,
                        new AccountPace(name, gateway.createsPerMinute(), database),
                        new PredictionList(name, client, patience),
                        Executors.newFixedThreadPool(CREATES_AT_ONCE))));
  }

  /**
   * One account.
   *
   * @param threads its own, so that no account waits while another is throttled
   */
  record Account(
      ReplicateClient client, AccountPace pace, PredictionList list, ExecutorService threads) {}

  Account of(String name) {
    if (!accounts.containsKey(name)) {
      throw Gateway.unmendable("The journal has predictions of " + name + "; add it to --accounts");
    }
    return accounts.get(name);
  }

  /**
   * Ends what is under way in order. A create that has left comes to its end, if it does so in
   * time: of one that is cut off, nobody knows what became of it. A claim whose create did not
   * leave is given back.
   */
  void close() {
    for (Account account : accounts.values()) {
      account.pace().close();
      account.threads().shutdown();
    }
    awaitCreates();
    accounts.values().forEach(account -> account.client().close());
    // What has not ended in time is looked up by the next attempt.
    ExecutorUtils.gracefulShutdown(
        SECONDS_TO_CLOSE,
        TimeUnit.SECONDS,
        accounts.values().stream().map(Account::threads).toArray(ExecutorService[]::new));
  }

  private void awaitCreates() {
    Deadline deadline = Deadline.fromNow(Duration.ofSeconds(SECONDS_TO_CLOSE));
    try {
      for (Account account : accounts.values()) {
        long millis = deadline.timeLeft().toMillis();
        boolean unused = account.threads().awaitTermination(millis, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      // Flink is out of patience.
      Thread.currentThread().interrupt();
    }
  }
}
