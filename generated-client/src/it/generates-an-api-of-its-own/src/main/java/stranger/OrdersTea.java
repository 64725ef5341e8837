package stranger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.example.shop.api.ShopApi;
import com.example.shop.model.ApiClient;
import com.example.shop.model.Card;
import com.example.shop.model.Kind;
import com.example.shop.model.Order;
import com.example.shop.model.Payment;
import com.example.shop.model.Secrets;
import com.example.shop.model.Tea;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** Reads a tea from a shop on loopback and orders it, by the generated interface. */
public final class OrdersTea {
  private static final String TEA =
      "{\"name\":\"Sencha\",\"kind\":\"green\",\"pricePerKilo\":81.50}";
  private static final String ORDER =
      "{\"tea\":\"Sencha\",\"grams\":100,\"payment\":{\"code\":\"SPRING\"}}";

  private OrdersTea() {}

  public static void main(String[] args) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/teas/Sencha", exchange -> answer(exchange, 200, TEA));
    server.createContext("/orders", OrdersTea::takeOrder);
    server.start();
    try {
      buy(HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + "/"), "t0k3n");
    } finally {
      server.stop(0);
    }
  }

  private static void buy(HttpUrl url, String token) throws IOException {
    ShopApi shop =
        new Retrofit.Builder()
            .baseUrl(url)
            .client(
                new OkHttpClient.Builder()
                    .addNetworkInterceptor(new Secrets(url).bearer("customer", () -> token))
                    .build())
            .addConverterFactory(ApiClient.converters())
            .build()
            .create(ShopApi.class);

    Tea tea = shop.getTea("Sencha").execute().body();
    check(tea.getKind() == Kind.GREEN && tea.getKind().known() == Kind.Known.GREEN, tea);
    check(tea.getPricePerKilo().toString().equals("81.50"), tea);

    Order order =
        Order.builder()
            .tea(tea.getName())
            .grams(100)
            .payment(Payment.of(Card.builder().number("4111").build()))
            .build();
    Order taken = shop.placeOrder(order).execute().body();
    check(taken.getPayment().asVoucher().getCode().equals("SPRING"), taken);
    check(taken.getPayment().asCard() == null, taken);
    System.out.println("Ordered " + taken);
  }

  /** Takes one order alone, and answers with another. */
  private static void takeOrder(HttpExchange exchange) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String expected = "{\"tea\":\"Sencha\",\"grams\":100,\"payment\":{\"number\":\"4111\"}}";
    boolean isExpected =
        sent.equals(expected)
            && exchange.getRequestMethod().equals("POST")
            && "Bearer t0k3n".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    answer(exchange, isExpected ? 201 : 400, isExpected ? ORDER : sent);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void check(boolean isRight, Object value) {
    if (!isRight) {
      throw new IllegalStateException("Not what the shop sent: " + value);
    }
  }
}
