package org.comeasure.shared.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. What a proxy reports counts only if it is one of ours, and only the
 * part that ours wrote: the rest of the header is whatever the sender made up. It serves to count
 * and is not kept.
 */
@ApplicationScoped
public class ClientAddress {

  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*");
  private static final int NETWORK_BYTES = 8;

  @Inject
  @ConfigProperty(name = "comeasure.trusted-proxy")
  Optional<String> trustedProxies;

  /** The client's address; with IPv6 its network, see {@link #network}. */
  public String of(HttpServletRequest request) {
    List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
    return network(of(request.getRemoteAddr(), forwarded, trustedProxies.orElse("")));
  }

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

  /** One client of IPv6 has at least 2^64 addresses: what all of them begin with stands for it. */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String bare = address.replaceAll("[\\[\\]]|%.*", "");
    if (!IPV6.matcher(bare).matches()) {
      return address;
    }
    try {
      var parsed = InetAddress.getByName(bare);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
          : parsed.getHostAddress();
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }
}
