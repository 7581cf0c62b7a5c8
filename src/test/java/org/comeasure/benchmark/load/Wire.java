package org.comeasure.benchmark.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * One kept-alive HTTP connection that spends as little as it can, because it shares the processors
 * with the server that it measures.
 */
public final class Wire implements AutoCloseable {
  private static final int BUFFER = 1 << 15;
  private static final int TIMEOUT_MS = 60_000;

  private final URI server;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  public Wire(URI server) throws IOException {
    this.server = server;
    this.socket = open(server);
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    this.out = socket.getOutputStream();
  }

  /**
   * What came back.
   *
   * @param body unpacked
   */
  public record Answer(int status, String location, byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /**
   * @param head request line and headers, each with its line end, without the last empty line
   */
  public Answer send(String head, byte[] body) throws IOException {
    byte[] start = (head + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    out.write(all);
    return read();
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean chunked = false;
    boolean packed = false;
    boolean last = false;
    String location = "";
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        case "content-encoding" -> packed = value.equalsIgnoreCase("gzip");
        case "connection" -> last = value.equalsIgnoreCase("close");
        case "location" -> location = value;
        default -> {}
      }
    }
    byte[] body = chunked ? chunks() : in.readNBytes(length);
    if (last) {
      reopen();
    }
    return new Answer(status, location, packed ? unpacked(body) : body);
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream(BUFFER);
    while (true) {
      int size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
      body.write(in.readNBytes(size));
      line();
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server closed the connection.");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static byte[] unpacked(byte[] body) throws IOException {
    try (var gzip = new GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
      return gzip.readAllBytes();
    }
  }

  private void reopen() throws IOException {
    socket.close();
    socket = open(server);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    out = socket.getOutputStream();
  }

  private static Socket open(URI server) throws IOException {
    var socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MS);
    var address = InetAddress.getLoopbackAddress();
    socket.connect(new InetSocketAddress(address, server.getPort()), TIMEOUT_MS);
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
