package org.comeasure.testing.identity;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comeasure.testing.stack.Stack;

/** Tokens and sessions of the cast, fetched when first needed and again before they run out. */
public final class Credentials {

  /** Of every user in the demo realm. */
  public static final String PASSWORD = "Comeasure-demo-26";

  private static final Duration SPARE = Duration.ofSeconds(20);
  private static final Duration RENEWED = Duration.ofMinutes(15);

  private final Stack stack;
  private final HttpClient plain = HttpClient.newHttpClient();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final Map<String, LoginPages> browsers = new ConcurrentHashMap<>();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  /** Signed in anew before the realm would end it for being idle. */
  private record Session(LoginPages browser, Instant signedIn) {
    boolean fresh() {
      return Instant.now().isBefore(signedIn.plus(RENEWED));
    }
  }

  private record Token(String text, Instant expires) {
    boolean fresh() {
      return Instant.now().isBefore(expires.minus(SPARE));
    }
  }

  public Credentials(Stack stack) {
    this.stack = stack;
  }

  /** An access token of a person, by the code flow with PKCE. */
  public String tokenOf(String username) {
    return tokens
        .compute(username, (name, old) -> old != null && old.fresh() ? old : codeFlow(name))
        .text();
  }

  /** An access token of an API client of the demo realm. */
  public String tokenOfClient(String client) {
    return tokens
        .compute(client, (name, old) -> old != null && old.fresh() ? old : clientToken(name))
        .text();
  }

  /** The same, asked for in any case. */
  public String newTokenOfClient(String client) {
    return clientToken(client).text();
  }

  private Token clientToken(String client) {
    return token(
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            client,
            "client_secret",
            client + "-demo-secret"));
  }

  /** A client whose cookies are those of a signed-in session at the portal. */
  public HttpClient sessionOf(String username) {
    return sessions
        .compute(username, (name, old) -> old != null && old.fresh() ? old : signIn(name))
        .browser()
        .client();
  }

  /** The same, signed in now: whatever other tests have ended meanwhile. */
  public HttpClient newSessionOf(String username) {
    sessions.remove(username);
    return sessionOf(username);
  }

  private Session signIn(String name) {
    var browser = new LoginPages();
    var portal = stack.settings().portal();
    var callback =
        browser.signIn(portal.resolve("/sign-in"), name, PASSWORD, portal + "/sign-in/callback");
    follow(browser.client(), callback);
    return new Session(browser, Instant.now());
  }

  private void follow(HttpClient client, URI address) {
    try {
      client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Token codeFlow(String username) {
    var verifier = random();
    var callback = stack.settings().portal() + "/sign-in/callback";
    var query =
        LoginPages.form(
            Map.of(
                "client_id", "comeasure-portal",
                "response_type", "code",
                "scope", "openid organization:*",
                "redirect_uri", callback,
                "code_challenge", sha256(verifier),
                "code_challenge_method", "S256"));
    var start = URI.create(endpoint("auth") + "?" + query);
    var browser = browsers.computeIfAbsent(username, name -> new LoginPages());
    var code = browser.signIn(start, username, PASSWORD, callback).getQuery();
    return token(
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code.replaceFirst(".*\\bcode=([^&]+).*", "$1"),
            "redirect_uri",
            callback,
            "code_verifier",
            verifier,
            "client_id",
            "comeasure-portal",
            "client_secret",
            stack.secrets().clientSecret()));
  }

  private Token token(Map<String, String> fields) {
    var request =
        HttpRequest.newBuilder(endpoint("token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(LoginPages.form(fields)))
            .build();
    try {
      var answer = JSONObjectUtils.parse(plain.send(request, BodyHandlers.ofString()).body());
      if (!answer.containsKey("access_token")) {
        throw new IllegalStateException("no token: " + answer);
      }
      var seconds = ((Number) answer.get("expires_in")).longValue();
      return new Token((String) answer.get("access_token"), Instant.now().plusSeconds(seconds));
    } catch (IllegalStateException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private URI endpoint(String name) {
    return URI.create(stack.settings().issuer() + "/protocol/openid-connect/" + name);
  }

  private static String random() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64URL.encode(bytes).toString();
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64URL.encode(digest.digest(text.getBytes(StandardCharsets.US_ASCII))).toString();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
