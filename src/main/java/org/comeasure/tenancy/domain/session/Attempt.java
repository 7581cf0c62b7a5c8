package org.comeasure.tenancy.domain.session;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * A sign-in under way. It travels in a sealed cookie of the browser that began it: an answer that
 * somebody else obtained has no matching attempt there.
 *
 * @param verifier PKCE's secret, without which the code is of no use to a thief
 */
public record Attempt(
    String state, String nonce, String verifier, ReturnPath target, Instant begun) {

  public static final Duration LASTS = Duration.ofMinutes(10);

  public static Attempt begin(ReturnPath target, Instant now) {
    return new Attempt(random(), random(), random(), target, now);
  }

  public boolean answers(String answeredState, Instant now) {
    return state.equals(answeredState) && now.isBefore(begun.plus(LASTS));
  }

  public byte[] bytes() {
    return JSONObjectUtils.toJSONString(
            Map.of(
                "state", state,
                "nonce", nonce,
                "verifier", verifier,
                "target", target.text(),
                "begun", begun.toEpochMilli()))
        .getBytes(StandardCharsets.UTF_8);
  }

  public static Attempt parse(byte[] bytes) throws ParseException {
    var json = JSONObjectUtils.parse(new String(bytes, StandardCharsets.UTF_8));
    return new Attempt(
        JSONObjectUtils.getString(json, "state"),
        JSONObjectUtils.getString(json, "nonce"),
        JSONObjectUtils.getString(json, "verifier"),
        ReturnPath.of(JSONObjectUtils.getString(json, "target")),
        Instant.ofEpochMilli(JSONObjectUtils.getLong(json, "begun")));
  }

  private static String random() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(SessionSecret.random());
  }

  @Override
  public String toString() {
    return "Attempt";
  }
}
