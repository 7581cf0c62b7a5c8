package org.comeasure.platform.web.problem;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.regex.Pattern;
import org.comeasure.platform.database.Outage;
import org.jspecify.annotations.Nullable;

/** Tells a client that has hung up, or says what nobody can understand, from a fault of ours. */
public final class GoneClient {

  private static final Pattern BROKEN_OFF =
      Pattern.compile("(?i).*(broken pipe|connection (was )?(reset|closed|is closed)).*");

  private static final Pattern TOLD =
      Pattern.compile(
          "(?im)^(caused by: )?(java\\.io\\.EOFException\\s*$"
              + "|java\\.nio\\.channels\\.ClosedChannelException\\s*$|java\\.net\\.SocketException\\b"
              + "|java\\.io\\.IOException: (broken pipe|connection (was )?(reset|closed|is closed)))");
  private static final Pattern OF_ANOTHER =
      Pattern.compile("(?m)^(Caused by: )?[\\w.$]*(SQL|XA|Resource|Pooling)\\w*Exception\\b");

  private GoneClient() {}

  /** Not where it is the database that has hung up. */
  public static boolean causes(@Nullable Throwable failure) {
    return failure != null
        && !Outage.causes(failure)
        && Outage.chain(failure).anyMatch(GoneClient::isOne);
  }

  /** Where nothing but the text of a stack is known. */
  public static boolean isToldBy(@Nullable String stack) {
    return stack != null && TOLD.matcher(stack).find() && !OF_ANOTHER.matcher(stack).find();
  }

  private static boolean isOne(Throwable failure) {
    return failure instanceof EOFException
        || failure instanceof ClosedChannelException
        || failure instanceof SocketException
        || (failure instanceof IOException
            && BROKEN_OFF.matcher(String.valueOf(failure.getMessage())).matches());
  }
}
