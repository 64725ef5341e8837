package dev.replicategateway.benchmark.peer;

import dev.replicategateway.benchmark.Documents;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Retrofit without a converter: bytes out, bytes in. */
final class RetrofitBytes implements Client {
  interface Api {
    @POST(Peers.PATH)
    Call<ResponseBody> create(@Header("Authorization") String key, @Body RequestBody request);

    @GET(Peers.PATH + "/{id}")
    Call<ResponseBody> get(@Header("Authorization") String key, @Path("id") String id);
  }

  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client = new OkHttpClient();
  private final byte[] request = Documents.request();
  private final Api api;

  RetrofitBytes(String baseUrl) {
    api = new Retrofit.Builder().baseUrl(baseUrl).client(client).build().create(Api.class);
  }

  @Override
  public byte[] create() throws IOException {
    return bytes(api.create("Bearer " + Peers.KEY, RequestBody.create(request, JSON)));
  }

  @Override
  public byte[] get(String id) throws IOException {
    return bytes(api.get("Bearer " + Peers.KEY, id));
  }

  private static byte[] bytes(Call<ResponseBody> call) throws IOException {
    return Peers.bodyOf(call).bytes();
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
  }
}
