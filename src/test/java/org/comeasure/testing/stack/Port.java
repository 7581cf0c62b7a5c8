package org.comeasure.testing.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A port on the loopback address and the environment variable that chooses it. */
public record Port(String purpose, String variable, int number) {
  private static final int HIGHEST = 65_535;

  static Port fromEnvironment(
      Map<String, String> environment, String purpose, String variable, int usual) {
    String text = environment.getOrDefault(variable, "").strip();
    return new Port(purpose, variable, text.isEmpty() ? usual : parse(variable, text));
  }

  static Port free(String purpose) {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Port(purpose, "", socket.getLocalPort());
    } catch (IOException e) {
      throw new StackFailure("No free port for " + purpose + ": " + e.getMessage(), e);
    }
  }

  void requireFree() {
    try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new StackFailure(
          "Port %d for %s is taken: end the program that uses it, or choose another port with %s."
              .formatted(number, purpose, variable),
          e);
    }
  }

  private static int parse(String variable, String text) {
    try {
      int number = Integer.parseInt(text);
      if (number > 0 && number <= HIGHEST) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notAPort(variable, text);
    }
    throw notAPort(variable, text);
  }

  private static StackFailure notAPort(String variable, String text) {
    return new StackFailure(variable + " must be a port from 1 to 65535, not '" + text + "'.");
  }
}
