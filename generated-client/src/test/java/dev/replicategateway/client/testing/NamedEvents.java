package dev.replicategateway.client.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Notes the name of each event of a call. */
public final class NamedEvents extends EventListener {
  private final List<String> names;

  public NamedEvents(List<String> names) {
    this.names = names;
  }

  @Override
  public void callStart(Call call) {
    names.add("callStart");
  }

  @Override
  public void proxySelectStart(Call call, HttpUrl url) {
    names.add("proxySelectStart");
  }

  @Override
  public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
    names.add("proxySelectEnd");
  }

  @Override
  public void dnsStart(Call call, String domainName) {
    names.add("dnsStart " + domainName);
  }

  @Override
  public void dnsEnd(Call call, String domainName, List<InetAddress> addresses) {
    names.add("dnsEnd");
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    names.add("connectStart " + address);
  }

  @Override
  public void secureConnectStart(Call call) {
    names.add("secureConnectStart");
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    names.add("secureConnectEnd");
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    names.add("connectEnd " + protocol);
  }

  @Override
  public void connectFailed(
      Call call,
      InetSocketAddress address,
      Proxy proxy,
      @Nullable Protocol protocol,
      IOException failure) {
    names.add("connectFailed");
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    names.add("connectionAcquired");
  }

  @Override
  public void connectionReleased(Call call, Connection connection) {
    names.add("connectionReleased");
  }

  @Override
  public void requestHeadersStart(Call call) {
    names.add("requestHeadersStart");
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    names.add("requestHeadersEnd " + request.method());
  }

  @Override
  public void requestBodyStart(Call call) {
    names.add("requestBodyStart");
  }

  @Override
  public void requestBodyEnd(Call call, long byteCount) {
    names.add("requestBodyEnd");
  }

  @Override
  public void responseHeadersStart(Call call) {
    names.add("responseHeadersStart");
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    names.add("responseHeadersEnd " + response.code());
  }

  @Override
  public void responseBodyStart(Call call) {
    names.add("responseBodyStart");
  }

  @Override
  public void responseBodyEnd(Call call, long byteCount) {
    names.add("responseBodyEnd " + byteCount);
  }

  @Override
  public void callEnd(Call call) {
    names.add("callEnd");
  }

  @Override
  public void callFailed(Call call, IOException failure) {
    names.add("callFailed");
  }
}
