package org.comeasure.collection.boundary.form;

import java.util.Arrays;
import java.util.List;

/**
 * Where a request comes from. What a proxy reports counts only if it is one of ours, and only the
 * part that ours wrote: the rest of the header is whatever the sender made up.
 */
final class ClientAddress {

  private ClientAddress() {}

  /**
   * @param connection the address at the other end of the connection
   * @param forwarded the values of {@code X-Forwarded-For}, in their order
   * @param trusted addresses of our own proxies, separated by commas
   */
  static String of(String connection, List<String> forwarded, String trusted) {
    var proxies = Arrays.stream(trusted.split(",")).map(String::strip).toList();
    String[] hops = String.join(",", forwarded).split(",");
    String client = connection;
    for (int i = hops.length - 1; i >= 0 && proxies.contains(client); i--) {
      String hop = hops[i].strip();
      if (hop.isEmpty()) {
        break;
      }
      client = hop;
    }
    return client;
  }
}
