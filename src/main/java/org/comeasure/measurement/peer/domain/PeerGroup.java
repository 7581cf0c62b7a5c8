package org.comeasure.measurement.peer.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Partners that are compared with each other. The same for all of its members: nobody's own group
 * leaves oneself out, for the difference between two such groups would be a partner.
 *
 * @param key which tier or region; empty for the network
 */
public record PeerGroup(Kind kind, String key) implements Comparable<PeerGroup> {

  public static final PeerGroup NETWORK = new PeerGroup(Kind.NETWORK, "");

  private static final Comparator<PeerGroup> ORDER =
      Comparator.comparing(PeerGroup::kind).thenComparing(PeerGroup::key);

  /** In the order in which they are published: what comes first may hide what comes later. */
  public enum Kind {
    NETWORK,
    TIER,
    REGION;

    public static Optional<Kind> parse(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Its name in addresses and message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The groups that a partner belongs to. */
  static List<PeerGroup> of(PeerMember member) {
    var groups = Stream.of(NETWORK, new PeerGroup(Kind.TIER, member.tier()));
    return member.region() == null
        ? groups.toList()
        : Stream.concat(groups, Stream.of(new PeerGroup(Kind.REGION, member.region().toString())))
            .toList();
  }

  boolean holds(PeerMember member) {
    return switch (kind) {
      case NETWORK -> true;
      case TIER -> key.equals(member.tier());
      case REGION -> member.region() != null && key.equals(member.region().toString());
    };
  }

  @Override
  public int compareTo(PeerGroup other) {
    return ORDER.compare(this, other);
  }
}
