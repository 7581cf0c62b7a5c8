package org.comeasure.platform.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * A file as it was handed in. Neither its name nor its type is to be believed.
 *
 * @param name without folders; empty where none was given
 * @param mediaType as the sender has it
 * @param content nothing where it is too large
 */
@SuppressWarnings("ArrayRecordComponent")
public record UploadedFile(String name, String mediaType, byte[] content, boolean tooLarge) {

  private static final int LONGEST_NAME = 200;
  private static final int CHUNK = 16_384;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

  public UploadedFile {
    name = CONTROL.matcher(FOLDERS.matcher(name).replaceFirst("")).replaceAll("");
    name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /**
   * A body that is a file. One that is too large is read to its end, as a client that is not done
   * sending does not listen, but not kept.
   *
   * @param largest how many bytes it may have
   */
  public static UploadedFile read(InputStream body, String mediaType, int largest)
      throws IOException {
    var content = body.readNBytes(largest + 1);
    if (content.length <= largest) {
      return new UploadedFile("", mediaType, content, false);
    }
    var rest = new byte[CHUNK];
    while (body.read(rest) >= 0) {
      // Not kept.
    }
    return new UploadedFile("", mediaType, new byte[0], true);
  }

  /** Whether there is anything in it, as a form whose field was left alone sends nothing. */
  public boolean isEmpty() {
    return content.length == 0 && !tooLarge;
  }
}
