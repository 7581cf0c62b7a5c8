package org.comeasure.platform.web.problem;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comeasure.platform.database.Outage;
import org.jspecify.annotations.Nullable;

/** Tells a client that has hung up, or says what nobody can understand, from a fault of ours. */
public final class GoneClient {

  private static final int DEEPEST = 20;
  private static final Pattern BROKEN_OFF =
      Pattern.compile("(?i).*(broken pipe|connection (was )?(reset|closed|is closed)).*");

  private GoneClient() {}

  /** Not where it is the database that has hung up. */
  public static boolean causes(@Nullable Throwable failure) {
    return failure != null
        && !Outage.causes(failure)
        && Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .limit(DEEPEST)
            .anyMatch(GoneClient::isOne);
  }

  private static boolean isOne(Throwable failure) {
    return failure instanceof EOFException
        || failure instanceof ClosedChannelException
        || failure instanceof SocketException
        || (failure instanceof IOException
            && BROKEN_OFF.matcher(String.valueOf(failure.getMessage())).matches());
  }
}
