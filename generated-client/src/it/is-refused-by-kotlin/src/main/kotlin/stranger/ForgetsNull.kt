package stranger

import dev.replicategateway.client.ReplicateClient
import dev.replicategateway.client.model.Prediction

fun lengthOfLogs(prediction: Prediction): Int = prediction.logs.length

fun withoutUrl(): ReplicateClient.Builder = ReplicateClient.builder().baseUrl(null)
