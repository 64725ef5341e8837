package stranger;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.JsonIOException;
import dev.replicategateway.client.model.Prediction;

/** Jackson and Gson refuse a model; what it writes itself, they read as they read any JSON. */
public final class WritesModelsItself {
  private WritesModelsItself() {}

  public static void main(String[] args) throws Exception {
    String json = "{\"id\":\"p\",\"status\":\"succeeded\",\"data_removed\":false}";
    Prediction prediction = Prediction.fromJson(json);

    for (Object value : new Object[] {prediction, prediction.getStatus()}) {
      if (!isRefusedByJackson(value) || !isRefusedByGson(value)) {
        throw new IllegalStateException("A model was written with the names of Java");
      }
    }
    if (!prediction.toJson().equals(json)
        || !new ObjectMapper()
            .readTree(prediction.toJson())
            .path("status")
            .asText()
            .equals("succeeded")) {
      throw new IllegalStateException("Written otherwise than read: " + prediction.toJson());
    }
    System.out.println("Refused by Jackson and Gson; written by itself: " + prediction.toJson());
  }

  private static boolean isRefusedByJackson(Object value) throws Exception {
    try {
      System.out.println(new ObjectMapper().writeValueAsString(value));
      return false;
    } catch (JsonMappingException e) {
      System.out.println(e.getMessage());
      return true;
    }
  }

  private static boolean isRefusedByGson(Object value) {
    try {
      System.out.println(new Gson().toJson(value));
      return false;
    } catch (IllegalArgumentException | JsonIOException e) {
      System.out.println(e.getMessage());
      return true;
    }
  }
}
