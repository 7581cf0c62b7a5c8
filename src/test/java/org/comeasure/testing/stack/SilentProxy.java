package org.comeasure.testing.stack;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a client and a server and can lose what goes through it without a word, as a host
 * does that has lost its power: connections stay open on both sides, and nothing comes any more.
 */
public final class SilentProxy implements Closeable {
  private static final int CHUNK = 16_384;

  private final ServerSocket door;
  private final int target;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();

  private SilentProxy(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  /**
   * @param target a port of this machine
   */
  public static SilentProxy before(int target) {
    try {
      var door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
      var proxy = new SilentProxy(door, target);
      begin(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new StackFailure("No proxy: " + e.getMessage(), e);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /**
   * Loses all connections that are open now; new ones work.
   *
   * @return how many
   */
  public int lose() {
    int lost = 0;
    for (Line line : lines) {
      line.silent = true;
      lines.remove(line);
      lost++;
    }
    return lost;
  }

  @Override
  public void close() throws IOException {
    door.close();
    lines.forEach(Line::close);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException closed) {
        // Nobody comes any more.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    try {
      Line line = new Line(client, new Socket(InetAddress.getLoopbackAddress(), target));
      lines.add(line);
      begin(() -> line.carry(line.client, line.server));
      begin(() -> line.carry(line.server, line.client));
    } catch (IOException away) {
      client.close();
    }
  }

  private static void begin(Runnable work) {
    Thread thread = new Thread(work, "silent-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private final class Line {
    private final Socket client;
    private final Socket server;
    private volatile boolean silent;

    private Line(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    private void carry(Socket from, Socket to) {
      byte[] chunk = new byte[CHUNK];
      try {
        for (int read = from.getInputStream().read(chunk);
            read >= 0;
            read = from.getInputStream().read(chunk)) {
          if (!silent) {
            to.getOutputStream().write(chunk, 0, read);
          }
        }
      } catch (IOException broken) {
        // The same as an end.
      }
      if (!silent) {
        close();
      }
    }

    private void close() {
      lines.remove(this);
      closeQuietly(client);
      closeQuietly(server);
    }

    private static void closeQuietly(Socket socket) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is of no use any more.
      }
    }
  }
}
