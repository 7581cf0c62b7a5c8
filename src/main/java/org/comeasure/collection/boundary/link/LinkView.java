package org.comeasure.collection.boundary.link;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link as programs see it. */
@Schema(name = "Link")
public record LinkView(
    String id,
    @Schema(description = "What end users open", example = "https://portal.example/f/Xk3…")
        String url,
    Named partner,
    @Schema(description = "Absent when the link is for the whole partner") @Nullable Named branch,
    Named touchpoint,
    @Schema(description = "Absent when the link is for all product lines")
        @Nullable Named productLine,
    @Schema(enumeration = {"link", "qr", "email", "embed", "kiosk"}) String channel,
    String label,
    @Schema(enumeration = {"active", "expired", "revoked"}) String status,
    String createdAt,
    @Schema(description = "Absent when it does not expire") @Nullable String expiresAt) {

  /** An id and the name behind it. */
  @Schema(name = "Named")
  public record Named(String id, String name) {}

  static LinkView of(LinkRow row) {
    var link = row.link();
    var branch = row.branch();
    return new LinkView(
        link.id().toString(),
        row.address(),
        new Named(link.partner().toString(), row.partner()),
        branch == null ? null : new Named(link.branch().orElseThrow().toString(), branch),
        new Named(link.touchpoint().toString(), row.touchpoint().in(Locale.ENGLISH)),
        row.productLine() == null
            ? null
            : new Named(
                link.productLine().orElseThrow().toString(), row.productLine().in(Locale.ENGLISH)),
        link.channel().code(),
        link.label(),
        row.status().code(),
        link.createdAt().toString(),
        link.expiresAt().map(Object::toString).orElse(null));
  }
}
