package org.comeasure.tenancy.domain.session;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;

/**
 * What the portal holds for a person at the identity provider: one to renew the grants, one to sign
 * out with. The access token itself is read once and not kept.
 */
public record Tokens(String refresh, String id) {

  public byte[] bytes() {
    return JSONObjectUtils.toJSONString(Map.of("refresh", refresh, "id", id))
        .getBytes(StandardCharsets.UTF_8);
  }

  public static Tokens parse(byte[] bytes) throws ParseException {
    var json = JSONObjectUtils.parse(new String(bytes, StandardCharsets.UTF_8));
    return new Tokens(
        JSONObjectUtils.getString(json, "refresh"), JSONObjectUtils.getString(json, "id"));
  }

  @Override
  public String toString() {
    return "Tokens";
  }
}
