package org.comeasure.testing.stack;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a database and can lose what goes through it without a word, as a
 * host does that has lost its power: connections stay open on both sides, and nothing comes any
 * more. Or it breaks them at the moment at which a client cannot tell what has become of its work.
 */
public final class SilentProxy implements Closeable {
  private static final int CHUNK = 16_384;

  /** A whole message: its length, its number, the kind and the text. */
  private static final byte[] COMMIT = {7, 0, 0, 0, 3, 'C', 'O', 'M', 'M', 'I', 'T'};

  private final ServerSocket door;
  private final int target;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final AtomicInteger commitsToBreak = new AtomicInteger();

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

  /**
   * Breaks the next connections on which a commit is asked for, every other one when the database
   * has got it.
   */
  public void breakCommits(int count) {
    commitsToBreak.set(count);
  }

  /** How many of these have not been asked for yet. */
  public int commitsToBreak() {
    return commitsToBreak.get();
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

  private static boolean isCommit(byte[] chunk, int length) {
    return Arrays.equals(chunk, 0, length, COMMIT, 0, COMMIT.length);
  }

  private int nextToBreak() {
    return commitsToBreak.getAndUpdate(left -> Math.max(0, left - 1));
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
          int broken = isCommit(chunk, read) ? nextToBreak() : 0;
          if (!silent && broken % 2 == 0) {
            to.getOutputStream().write(chunk, 0, read);
          }
          if (broken > 0) {
            break;
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
