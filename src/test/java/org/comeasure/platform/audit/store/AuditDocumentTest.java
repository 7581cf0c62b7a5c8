package org.comeasure.platform.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.domain.AuditEntry;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

class AuditDocumentTest {

  private static final Instant AT = Instant.parse("2026-11-30T10:15:30.123456Z");
  private static final AuditEvent REVOKED =
      AuditEvent.of("link.revoked", "links/0Q7MZ3V8K2T4A", "Theke \"Süd\"")
          .about(new PartnerId(77))
          .from(Map.of("status", "active"))
          .to(Map.of("status", "revoked"))
          .because("umgezogen");
  private static final AuditEntry ENTRY = new AuditEntry(3, AT, "c0a5", "Ada", true, REVOKED);

  @Test
  void whatWasWrittenIsRead() {
    assertThat(AuditDocument.read(AuditDocument.write(ENTRY))).isEqualTo(ENTRY);
    var bare = new AuditEntry(4, AT, "portal", "", false, AuditEvent.of("a", "b", ""));
    assertThat(AuditDocument.read(AuditDocument.write(bare))).isEqualTo(bare);
    assertThat(AuditDocument.write(bare)).doesNotContain("artner");
  }

  /** Computed with sha256sum: 32 zero bytes and then the letters. */
  @Test
  void aHashCoversTheOneBefore() {
    assertThat(HexFormat.of().formatHex(AuditEntry.hash(AuditEntry.BEGINNING, "{}")))
        .isEqualTo("fb1634c4e6cd4b1f1afe3ce2d6ef080f7ac5d1f357d723ad4dfca782733b62db");
  }

  @Test
  void anEntryFollowsOnlyWhatItWasWrittenBehind() {
    var before = AuditEntry.hash(AuditEntry.BEGINNING, "before");
    var document = AuditDocument.write(ENTRY);
    var hash = AuditEntry.hash(before, document);
    var at = Instant.parse("2026-11-30T10:15:30.123Z");
    var stored = new AuditStore.Row(3, document, hash, "link.revoked", at, 77);

    assertThat(stored.follows(before, 3)).isTrue();
    assertThat(stored.follows(before, 2)).isFalse();
    assertThat(stored.follows(AuditEntry.BEGINNING, 3)).isFalse();
    var words = document.replace("umgezogen", "verzogen");
    assertThat(new AuditStore.Row(3, words, hash, "link.revoked", at, 77).follows(before, 3))
        .isFalse();
    // Copies that say something else than the document would hide it from who looks by them.
    assertThat(new AuditStore.Row(3, document, hash, "target.set", at, 77).follows(before, 3))
        .isFalse();
    assertThat(new AuditStore.Row(3, document, hash, "link.revoked", at, 0).follows(before, 3))
        .isFalse();
    assertThat(
            new AuditStore.Row(3, document, hash, "link.revoked", at.plusMillis(1), 77)
                .follows(before, 3))
        .isFalse();
  }
}
