package dev.replicategateway.client.internal;

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

/**
 * Passes the events of OkHttp 4 on to the listener of the caller's own client, without the key:
 * OkHttp shows its listener each request as it leaves. Events that a later OkHttp adds are not
 * passed on.
 */
public final class KeylessEventListener extends EventListener {
  private final EventListener listener;

  private KeylessEventListener(EventListener listener) {
    this.listener = listener;
  }

  public static EventListener.Factory of(EventListener.Factory factory) {
    return call -> new KeylessEventListener(factory.create(call));
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    listener.requestHeadersEnd(call, withoutKey(request));
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    listener.responseHeadersEnd(
        call, response.newBuilder().request(withoutKey(response.request())).build());
  }

  private static Request withoutKey(Request request) {
    return request.newBuilder().removeHeader("Authorization").build();
  }

  @Override
  public void callStart(Call call) {
    listener.callStart(call);
  }

  @Override
  public void proxySelectStart(Call call, HttpUrl url) {
    listener.proxySelectStart(call, url);
  }

  @Override
  public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
    listener.proxySelectEnd(call, url, proxies);
  }

  @Override
  public void dnsStart(Call call, String domainName) {
    listener.dnsStart(call, domainName);
  }

  @Override
  public void dnsEnd(Call call, String domainName, List<InetAddress> addresses) {
    listener.dnsEnd(call, domainName, addresses);
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    listener.connectStart(call, address, proxy);
  }

  @Override
  public void secureConnectStart(Call call) {
    listener.secureConnectStart(call);
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    listener.secureConnectEnd(call, handshake);
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    listener.connectEnd(call, address, proxy, protocol);
  }

  @Override
  public void connectFailed(
      Call call,
      InetSocketAddress address,
      Proxy proxy,
      @Nullable Protocol protocol,
      IOException failure) {
    listener.connectFailed(call, address, proxy, protocol, failure);
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    listener.connectionAcquired(call, connection);
  }

  @Override
  public void connectionReleased(Call call, Connection connection) {
    listener.connectionReleased(call, connection);
  }

  @Override
  public void requestHeadersStart(Call call) {
    listener.requestHeadersStart(call);
  }

  @Override
  public void requestBodyStart(Call call) {
    listener.requestBodyStart(call);
  }

  @Override
  public void requestBodyEnd(Call call, long byteCount) {
    listener.requestBodyEnd(call, byteCount);
  }

  @Override
  public void requestFailed(Call call, IOException failure) {
    listener.requestFailed(call, failure);
  }

  @Override
  public void responseHeadersStart(Call call) {
    listener.responseHeadersStart(call);
  }

  @Override
  public void responseBodyStart(Call call) {
    listener.responseBodyStart(call);
  }

  @Override
  public void responseBodyEnd(Call call, long byteCount) {
    listener.responseBodyEnd(call, byteCount);
  }

  @Override
  public void responseFailed(Call call, IOException failure) {
    listener.responseFailed(call, failure);
  }

  @Override
  public void callEnd(Call call) {
    listener.callEnd(call);
  }

  @Override
  public void callFailed(Call call, IOException failure) {
    listener.callFailed(call, failure);
  }

  @Override
  public void canceled(Call call) {
    listener.canceled(call);
  }

  @Override
  public void satisfactionFailure(Call call, Response response) {
    listener.satisfactionFailure(call, response);
  }

  @Override
  public void cacheHit(Call call, Response response) {
    listener.cacheHit(call, response);
  }

  @Override
  public void cacheMiss(Call call) {
    listener.cacheMiss(call);
  }

  @Override
  public void cacheConditionalHit(Call call, Response cachedResponse) {
    listener.cacheConditionalHit(call, cachedResponse);
  }
}
