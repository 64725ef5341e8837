package stranger;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import dev.replicategateway.client.model.Prediction;

/** Jackson and Gson refuse a model; what it writes itself, they read as they read any JSON. */
public final class WritesModelsItself {
  private WritesModelsItself() {}

  public static void main(String[] args) throws Exception {
    String json = "{\"id\":\"p\",\"status\":\"succeeded\",\"data_removed\":false}";
    Prediction prediction = Prediction.fromJson(json);

    if (!isRefusedByJackson(prediction) || !isRefusedByGson(prediction)) {
      throw new IllegalStateException("A model was written with the names of Java");
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

  private static boolean isRefusedByJackson(Prediction prediction) throws Exception {
    try {
      System.out.println(new ObjectMapper().writeValueAsString(prediction));
      return false;
    } catch (JsonMappingException e) {
      return e.getMessage().contains("Prediction is written by its toJson()");
    }
  }

  private static boolean isRefusedByGson(Prediction prediction) {
    try {
      System.out.println(new Gson().toJson(prediction));
      return false;
    } catch (IllegalArgumentException e) {
      return e.getMessage().contains("writtenByItsToJsonOnly");
    }
  }
}
