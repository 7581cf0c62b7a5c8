package org.comeasure.tenancy.domain.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where to go after signing in: a path of the portal, never another host. Against open redirects:
 * browsers read {@code //host}, {@code /\host} and addresses with control characters as other
 * hosts; all of them lead to the start page. What is too long for a cookie goes without its query.
 */
public record ReturnPath(String text) {

  private static final String START = "/";
  private static final int LONGEST = 300;

  public ReturnPath {
    text = safe(text) ? text : START;
  }

  public static ReturnPath of(@Nullable String text) {
    if (text == null) {
      return new ReturnPath(START);
    }
    return new ReturnPath(text.length() > LONGEST ? text.split("[?#]", 2)[0] : text);
  }

  /** The path of an address of ours; the start page for any other. */
  public static ReturnPath ofAddress(@Nullable String address, String origin) {
    return address != null && address.startsWith(origin + "/")
        ? of(address.substring(origin.length()))
        : of(START);
  }

  /** The address that signs in and then leads here. */
  public String signIn() {
    return "/sign-in?return=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static boolean safe(String text) {
    if (text.length() > LONGEST || !text.startsWith("/") || text.startsWith("//")) {
      return false;
    }
    if (text.chars().anyMatch(sign -> sign <= ' ' || sign == '\\' || sign >= 127)) {
      return false;
    }
    try {
      var uri = new URI(text);
      return uri.getHost() == null && uri.getScheme() == null && !leadsBack(uri.getPath());
    } catch (URISyntaxException notAPath) {
      return false;
    }
  }

  /** Returning to the sign-in would go round in circles. */
  private static boolean leadsBack(String path) {
    return path.equals("/sign-in") || path.startsWith("/sign-in/") || path.equals("/sign-out");
  }
}
