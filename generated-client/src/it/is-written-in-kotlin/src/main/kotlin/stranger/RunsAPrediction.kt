package stranger

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import dev.replicategateway.client.ReplicateClient
import dev.replicategateway.client.model.Prediction
import dev.replicategateway.client.model.PredictionInput
import dev.replicategateway.client.model.PredictionRequest
import java.net.InetAddress
import java.net.InetSocketAddress
import kotlinx.coroutines.future.await
import kotlinx.coroutines.runBlocking

/** Runs a prediction at a gateway on loopback, from a coroutine. */
fun main() {
  val gateway = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
  gateway.createContext("/replicate/v1/predictions") {
    it.answer(201, """{"id":"w44zs9cet5","status":"starting"}""")
  }
  gateway.createContext("/replicate/v1/predictions/w44zs9cet5") {
    it.answer(200, """{"id":"w44zs9cet5","status":"succeeded","logs":"done"}""")
  }
  gateway.start()
  try {
    val url = "http://127.0.0.1:${gateway.address.port}"
    ReplicateClient.builder().baseUrl(url).build().use { client ->
      val prediction = runBlocking { client.runAsync(request).await() }
      check(lastLine(prediction) == "done") { "Not what the gateway sent: $prediction" }
      println("Ran ${prediction.id}")
    }
  } finally {
    gateway.stop(0)
  }
}

private val request: PredictionRequest =
    PredictionRequest.builder()
        .version("beecf59c")
        .input(PredictionInput.of(mapOf("prompt" to "petals")))
        .build()

/** A prediction may have no log, and Kotlin knows: without "?." this would not compile. */
private fun lastLine(prediction: Prediction): String? = prediction.logs?.lines()?.last()

private fun HttpExchange.answer(status: Int, json: String) {
  val body = json.toByteArray()
  responseHeaders.add("Content-Type", "application/json")
  sendResponseHeaders(status, body.size.toLong())
  responseBody.write(body)
  close()
}
