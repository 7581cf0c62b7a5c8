package org.comeasure.platform.mail.store;

import java.io.StringReader;
import org.comeasure.platform.mail.domain.MailContent;
import org.comeasure.shared.json.Documents;

/** How what a mail says lies in its row. */
final class MailDocument {

  private MailDocument() {}

  static String write(MailContent content) {
    var json =
        Documents.JSON
            .createObjectBuilder()
            .add("name", content.name())
            .add("language", content.language())
            .add("subject", content.subject())
            .add("text", content.text())
            .add("html", content.html());
    if (content.unsubscribe() != null) {
      json.add("unsubscribe", content.unsubscribe());
    }
    var logo = content.logo();
    if (logo != null) {
      json.add("logoType", logo.mediaType()).add("logo", logo.base64());
    }
    return json.build().toString();
  }

  static MailContent read(String document) {
    try (var reader = Documents.JSON.createReader(new StringReader(document))) {
      var json = reader.readObject();
      return new MailContent(
          json.getString("name"),
          json.getString("language"),
          json.getString("subject"),
          json.getString("text"),
          json.getString("html"),
          json.getString("unsubscribe", null),
          json.containsKey("logo")
              ? new MailContent.Logo(json.getString("logoType"), json.getString("logo"))
              : null);
    }
  }
}
