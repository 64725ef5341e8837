/**
 * One HTTP exchange. Nothing in here is part of the library's API; it changes without notice.
 *
 * <p>{@link dev.replicategateway.client.internal.HttpPipeline} puts what a request passes in this
 * order, and a response in the opposite one:
 *
 * <ol>
 *   <li>{@code ExchangeCallFactory} makes the call and tags it with its {@code Exchange}, which
 *       every later step finds by the call: a request that an interceptor builds anew has no tags.
 *       It also moves a request of the generated interfaces to the {@code ApiPath}: here, and not
 *       in an interceptor, so that whatever shows the call's request (Retrofit's {@code Call}, the
 *       caller's own interceptors and event listener) shows where it goes.
 *   <li>Application interceptors, once for each call:
 *       <ol>
 *         <li>{@code CallerFailureInterceptor} is the first, so that it sees whatever the caller's
 *             own interceptors throw, before OkHttp takes it for a broken connection.
 *         <li>The caller's own.
 *         <li>{@code UserAgentInterceptor}, after the caller's own, which may name another client.
 *         <li>{@code OneShotBodyInterceptor}, after the caller's own, which may replace the body.
 *         <li>{@code ServerWaitInterceptor}, after the caller's own, which may set a read timeout;
 *             the call timeout, which runs before any interceptor, {@code ExchangeCallFactory}
 *             extends.
 *         <li>{@code ResponseRecordingInterceptor} is the last, next to OkHttp's own, which
 *             decompress the body: its limits count what is decompressed, and the caller's own read
 *             a body that is bounded already.
 *       </ol>
 *   <li>OkHttp's own: follow-ups, cache, connection.
 *   <li>Network interceptors, once for each hop, with a connection that stands:
 *       <ol>
 *         <li>{@code NoFollowUpInterceptor} is the first, next to OkHttp's follow-ups, so that the
 *             caller's own see the response as the gateway sent it.
 *         <li>The caller's own.
 *         <li>{@code BearerKeyInterceptor}, after all that belongs to the caller, which never sees
 *             the key.
 *         <li>{@code DepartureInterceptor} is the last: what fails before it, of which not a byte
 *             was sent, may be retried.
 *       </ol>
 * </ol>
 *
 * <p>{@code KeylessEventListener} stands beside this order: OkHttp shows its listener each request
 * as it leaves. Output files pass {@code CallerFailureInterceptor}, the caller's own and {@code
 * UserAgentInterceptor} only; streams of output {@code ByteOrderMarkInterceptor} and {@code
 * EventLimit} as well.
 */
@NullMarked
package dev.replicategateway.client.internal;

import org.jspecify.annotations.NullMarked;
