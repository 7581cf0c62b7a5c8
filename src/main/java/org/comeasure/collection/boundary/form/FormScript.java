package org.comeasure.collection.boundary.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Tells the portal of the first touch of a form, once. It stands in the page, as another request
 * would cost more than it weighs; the page's policy lets in nothing but what has its hash. Nothing
 * is kept in the browser. Without scripts a form counts when it is sent.
 */
public final class FormScript {

  /** Set once the portal has counted the form as opened. */
  static final String STARTED = "_started";

  public static final String TEXT =
      """
      (function(){var f=document.getElementById("answers"),d;if(!f)return;function s(e){if(d||!e.isTrusted)return;d=1;
      fetch(f.getAttribute("action").split("?")[0]+"/started",{method:"POST",keepalive:true,credentials:"omit",
      body:new URLSearchParams({_token:f.elements._token.value})}).then(function(r){if(r.status===204){
      var i=document.createElement("input");i.type="hidden";i.name="_started";i.value="1";f.append(i)}}).catch(function(){})}
      ["pointerdown","keydown","input","change"].forEach(function(n){f.addEventListener(n,s)})})()""";

  static final String HASH = hash(TEXT);

  private FormScript() {}

  /** What lets a script of a page pass its policy. */
  static String hash(String script) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
