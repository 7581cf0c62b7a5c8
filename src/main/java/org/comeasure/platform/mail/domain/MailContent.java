package org.comeasure.platform.mail.domain;

import org.jspecify.annotations.Nullable;

/**
 * What goes over the wire.
 *
 * @param name of whoever gets it
 * @param unsubscribe where it can be stopped, null for none
 * @param logo that its HTML shows, null for none
 */
public record MailContent(
    String name,
    String language,
    String subject,
    String text,
    String html,
    @Nullable String unsubscribe,
    @Nullable Logo logo) {

  /** By what the HTML refers to it. */
  public static final String LOGO = "logo@comeasure";

  /**
   * A picture that comes along, as mail programs fetch none.
   *
   * @param base64 its content
   */
  public record Logo(String mediaType, String base64) {}
}
