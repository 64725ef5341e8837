package dev.replicategateway.contracts;

import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;

/** A source that gives its bytes in pieces, as a network does. */
final class CutSource implements Source {
  private final Buffer bytes;
  private final int cut;
  private final int rest;
  private boolean isCut;

  private CutSource(byte[] bytes, int cut, int rest) {
    this.bytes = new Buffer().write(bytes);
    this.cut = cut;
    this.rest = rest;
  }

  /** Gives the bytes before a position at once, and then those after it. */
  static BufferedSource inTwoPieces(byte[] bytes, int position) {
    return Okio.buffer(new CutSource(bytes, position, bytes.length));
  }

  static BufferedSource oneByOne(byte[] bytes) {
    return Okio.buffer(new CutSource(bytes, 1, 1));
  }

  @Override
  public long read(Buffer sink, long byteCount) {
    int piece = isCut ? rest : cut;
    isCut = true;
    return bytes.read(sink, Math.min(byteCount, piece));
  }

  @Override
  public Timeout timeout() {
    return Timeout.NONE;
  }

  @Override
  public void close() {
    bytes.clear();
  }
}
