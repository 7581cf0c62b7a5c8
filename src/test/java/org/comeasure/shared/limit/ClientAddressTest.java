package org.comeasure.shared.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

  @Test
  void withoutATrustedProxyOnlyTheConnectionCounts() {
    assertThat(ClientAddress.of("198.51.100.7", List.of("203.0.113.9"), ""))
        .isEqualTo("198.51.100.7");
  }

  @Test
  void trustedProxyTellsTheClient() {
    assertThat(ClientAddress.of("10.0.0.1", List.of("203.0.113.9"), "10.0.0.1"))
        .isEqualTo("203.0.113.9");
  }

  @Test
  void whatTheClientMadeUpInFrontIsIgnored() {
    var forged = List.of("1.2.3.4, 5.6.7.8", "203.0.113.9");
    assertThat(ClientAddress.of("10.0.0.1", forged, "10.0.0.1")).isEqualTo("203.0.113.9");
  }

  @Test
  void proxiesInARowAreSteppedOver() {
    var chain = List.of("203.0.113.9, 10.0.0.2");
    assertThat(ClientAddress.of("10.0.0.1", chain, "10.0.0.1, 10.0.0.2")).isEqualTo("203.0.113.9");
  }

  @Test
  void proxyThatSaysNothingIsTheClient() {
    assertThat(ClientAddress.of("10.0.0.1", List.of(), "10.0.0.1")).isEqualTo("10.0.0.1");
  }

  @Test
  void addressesOfOneNetworkOfIpv6AreOneClient() {
    assertThat(ClientAddress.network("2001:db8:1:2::1"))
        .isEqualTo(ClientAddress.network("2001:db8:1:2:ffff:ffff:ffff:ffff"))
        .isEqualTo(ClientAddress.network("[2001:db8:1:2::7%eth0]"))
        .isNotEqualTo(ClientAddress.network("2001:db8:1:3::1"));
    assertThat(ClientAddress.network("::ffff:198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(ClientAddress.network("198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(ClientAddress.network("unknown:host")).isEqualTo("unknown:host");
  }
}
