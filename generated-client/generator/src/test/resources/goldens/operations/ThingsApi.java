package golden;

import java.util.Map;
import javax.annotation.processing.Generated;
import okhttp3.MultipartBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.Multipart;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Part;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;
import retrofit2.http.Streaming;

/**
 * What there is.
 */
@Generated(value = "java-retrofit-moshi", comments = "Operations 1")
@NullMarked
public interface ThingsApi {
  /**
   * The operation change.
   *
   * @param thingId the parameter <code>thing.id</code>
   * @param thing the request body
   * @return a call whose response has no body
   * @deprecated by the contract
   */
  @Deprecated
  @Headers({"Accept: */*", "Content-Type: application/json"})
  @POST("things/{p1}")
  Call<Void> change(
      @Path("p1") String thingId,
      @Body Thing thing);

  /**
   * The operation change.
   *
   * @param thingId the parameter <code>thing.id</code>
   * @return a call whose response has no body
   * @deprecated by the contract
   */
  @Deprecated
  @Headers("Accept: */*")
  @POST("things/{p1}")
  Call<Void> change(@Path("p1") String thingId);

  /**
   * Reads a thing.
   *
   * <p>More about reading a thing.
   *
   * <p>An error has the body {@link GetThing404Response}, read by its {@code
   * fromJson(response.errorBody().string())}.
   *
   * @param thingId the parameter <code>thing.id</code>
   * @param tags the parameter <code>tags</code>; from {@link ApiClient#pipes}; null leaves it out
   * @param filter the parameter <code>filter</code>; from {@link ApiClient#deepObject}, an empty
   *     map leaves it out
   * @param xTrace the parameter <code>X-Trace</code>; null leaves it out (default: "none"; maximum
   *     length: 8)
   * @param cookies from {@link ApiClient#cookies}; null leaves them out; the contract has
   *     <code>session</code>
   * @return a call that returns {@code Thing}
   */
  @Security({"key", "user token"})
  @Headers("Accept: application/json")
  @GET("things/{p1}")
  Call<Thing> getThing(
      @Path("p1") String thingId,
      @Query(value = "tags", encoded = true) ApiClient.@Nullable Delimited tags,
      @QueryMap Map<String, String> filter,
      @Header("X-Trace") @Nullable String xTrace,
      @Header("Cookie") @Nullable String cookies);

  /**
   * Reads a thing.
   *
   * <p>More about reading a thing.
   *
   * <p>An error has the body {@link GetThing404Response}, read by its {@code
   * fromJson(response.errorBody().string())}.
   *
   * @param thingId the parameter <code>thing.id</code>
   * @return a call that returns {@code Thing}
   */
  default Call<Thing> getThing(String thingId) {
    return getThing(thingId, null, Map.of(), null, null);
  }

  /**
   * The operation upload.
   *
   * @param file the parameter <code>file</code>; its part is named <code>file</code>
   * @param page the parameter <code>page</code>; null leaves it out
   * @return a call that returns {@code ResponseBody}
   */
  @Streaming
  @Headers("Accept: application/octet-stream")
  @Multipart
  @PUT("upload")
  Call<ResponseBody> upload(
      @Part MultipartBody.Part file,
      @Part("page") @Nullable Thing page);

  /**
   * The operation upload.
   *
   * @param file the parameter <code>file</code>; its part is named <code>file</code>
   * @return a call that returns {@code ResponseBody}
   */
  default Call<ResponseBody> upload(MultipartBody.Part file) {
    return upload(file, null);
  }
}
