package dev.replicategateway.examples.cluster;

import dev.replicategateway.client.ReplicateClient;
import dev.replicategateway.client.model.Prediction;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** An account's predictions, the newest first, in pages. */
interface PredictionList {
  @GET("replicate/v1/predictions")
  retrofit2.Call<Page> page(
      @Nullable @Query("created_after") String createdAfter,
      @Nullable @Query("cursor") String cursor);

  /** One page of the list. Public, because Moshi reads no other records. */
  record Page(@Nullable String next, List<Prediction> results) {}

  /**
   * All that were created since a time. None where the gateway does not tell, which is no reason to
   * create anything again.
   */
  static CompletableFuture<List<Prediction>> since(ReplicateClient client, Instant time) {
    return CompletableFuture.supplyAsync(() -> since(client, time.toString()));
  }

  private static List<Prediction> since(ReplicateClient client, String time) {
    PredictionList list = client.retrofit().create(PredictionList.class);
    List<Prediction> all = new ArrayList<>();
    String cursor = null;
    do {
      Page page;
      try {
        page = list.page(time, cursor).execute().body();
      } catch (IOException e) {
        return all;
      }
      if (page == null) {
        return all;
      }
      all.addAll(page.results());
      HttpUrl next = page.next() == null ? null : HttpUrl.get(URI.create(page.next()));
      cursor = next == null ? null : next.queryParameter("cursor");
    } while (cursor != null);
    return all;
  }
}
