package golden;

import java.util.Map;
import javax.annotation.processing.Generated;
import okhttp3.Headers;
import org.jspecify.annotations.NullMarked;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.HeaderMap;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/**
 * The operations of <code>teas</code>.
 */
@Generated(value = "java-retrofit-moshi", comments = "Parameters 1")
@NullMarked
public interface TeasApi {
  /**
   * Lists teas.
   *
   * @param shop the parameter <code>shop</code>
   * @param kind the parameter <code>kind</code>
   * @param parameters the other parameters
   * @return a call whose response has no body
   */
  default Call<Void> listTeas(
      String shop,
      String kind,
      ListTeasParameters parameters) {
    return listTeas(shop, kind, parameters.query(), parameters.headers());
  }

  /**
   * The same with the parameters object in parts, as Retrofit takes them.
   *
   * @param shop the parameter <code>shop</code>
   * @param kind the parameter <code>kind</code>
   * @param query from {@link ListTeasParameters#query}
   * @param headers from {@link ListTeasParameters#headers}
   * @return a call whose response has no body
   */
  @retrofit2.http.Headers("Accept: */*")
  @GET("shops/{shop}/teas")
  Call<Void> listTeas(
      @Path("shop") String shop,
      @Query("kind") String kind,
      @QueryMap(encoded = true) Map<String, String> query,
      @HeaderMap Headers headers);
}
