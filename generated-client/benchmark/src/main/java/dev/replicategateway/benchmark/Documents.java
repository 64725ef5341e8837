package dev.replicategateway.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Random;

/** The documents that every peer reads, and the values of the request that every peer writes. */
public final class Documents {
  public static final String VERSION =
      "beecf59c4aee8d81bf04f0381033dfa10dc16e845b4ae00d281e2fa377e48a9f";
  public static final String MOTION_MODULE = "mm_sd_v14";
  public static final String CHECKPOINT = "toonyou_beta3.safetensors";
  public static final String PROMPT =
      "masterpiece, best quality, 1girl, solo, cherry blossoms, hanami, pink flower, white flower, "
          + "spring season, wisteria, petals, flower, plum blossoms, outdoors, falling petals, "
          + "white hair, black eyes";
  public static final String NEGATIVE_PROMPT =
      "badhandv4, easynegative, ng_deepnegative_v1_75t, verybadimagenegative_v1.3, bad-artist, "
          + "bad_prompt_version2-neg, teeth";
  public static final int STEPS = 25;
  public static final double GUIDANCE_SCALE = 7.5;
  public static final long SEED = 255224557;

  /** The id in every document. */
  public static final String ID = "w44zs9cet5rmc0cqzp49gpkhf8";

  private Documents() {}

  /** The request of those values, as every peer writes it. */
  public static byte[] request() {
    String json =
        "{\"version\":\""
            + VERSION
            + "\",\"input\":{\"motion_module\":\""
            + MOTION_MODULE
            + "\",\"path\":\""
            + CHECKPOINT
            + "\",\"prompt\":\""
            + PROMPT
            + "\",\"n_prompt\":\""
            + NEGATIVE_PROMPT
            + "\",\"steps\":"
            + STEPS
            + ",\"guidance_scale\":"
            + GUIDANCE_SCALE
            + ",\"seed\":"
            + SEED
            + "}}";
    return json.getBytes(UTF_8);
  }

  /** What a gateway responds to a create, about 450 bytes. */
  public static byte[] startingPrediction() {
    return prediction("starting", "", "null").getBytes(UTF_8);
  }

  /** A prediction at work, with 3 kB of logs in many lines. */
  public static byte[] predictionWithLogs() {
    StringBuilder logs = new StringBuilder("Using seed: 3405691582\\n");
    for (int step = 0; logs.length() < 3000; step++) {
      logs.append(String.format(Locale.ROOT, "%3d%%|", step * 100 / 64));
      logs.append("#".repeat(step * 10 / 64)).append(" ".repeat(10 - step * 10 / 64));
      logs.append(
          String.format(
              Locale.ROOT, "| %d/64 [00:%02d<00:%02d,  1.53it/s]\\n", step, step % 60, 59));
    }
    return prediction("processing", logs.toString(), "null").getBytes(UTF_8);
  }

  /** A prediction whose output is 1 MB of numbers, most of them with a fraction. */
  public static byte[] predictionWithNumbers() {
    Random random = new Random(1);
    StringBuilder numbers = new StringBuilder("[");
    while (numbers.length() < 1_000_000) {
      numbers.append(numbers.length() == 1 ? "" : ",");
      if (random.nextInt(8) == 0) {
        numbers.append(random.nextInt(100_000));
      } else {
        numbers.append(String.format(Locale.ROOT, "%.7f", random.nextGaussian()));
      }
    }
    return prediction("succeeded", "", numbers.append("]").toString()).getBytes(UTF_8);
  }

  private static String prediction(String status, String logs, String output) {
    return """
        {"id":"ID","model":"lucataco/animate-diff","version":"hidden",\
        "input":{"prompt":"falling petals"},"logs":"LOGS","output":OUTPUT,"data_removed":false,\
        "error":null,"status":"STATUS","created_at":"2025-01-15T10:03:40.584Z",\
        "urls":{"get":"https://api.replicate.com/v1/predictions/ID",\
        "cancel":"https://api.replicate.com/v1/predictions/ID/cancel"}}"""
        .replace("ID", ID)
        .replace("STATUS", status)
        .replace("LOGS", logs)
        .replace("OUTPUT", output);
  }
}
