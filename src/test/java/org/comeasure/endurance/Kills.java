package org.comeasure.endurance;

import java.util.List;

/**
 * The long form, by {@code mvn verify -Pkill}: blows as chance has it, which {@code -Dkill.seed}
 * repeats, until there are enough of them and of acknowledged requests.
 */
public final class Kills {

  private static final List<Killing.Blow> BLOWS =
      List.of(
          Site::killFirst,
          Site::killSecond,
          Site::killSecond,
          Site::killKeycloak,
          Site::silence,
          Site::breakCommits,
          Site::restartSecond,
          site -> site.killDatabase(2),
          site -> site.killDatabase(6),
          site -> site.freezeDatabase(6),
          site -> site.freezeDatabase(40),
          site -> site.startSecondWithoutDatabase(8));

  private Kills() {}

  public static void main(String[] arguments) throws Exception {
    long seed = Long.getLong("kill.seed", System.currentTimeMillis() % 100_000);
    System.out.println("Killing with -Dkill.seed=" + seed);
    new Killing()
        .byChance(
            seed,
            BLOWS,
            Integer.getInteger("kill.kills", 30),
            Integer.getInteger("kill.requests", 10_000));
    System.out.println("Nothing lost, nothing doubled.");
  }
}
