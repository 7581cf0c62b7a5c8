package org.comeasure.platform.web.apidoc;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what the server gets wrong in a description, and what makes validators refuse it and
 * generators of clients stumble.
 */
final class Corrections {

  private static final int NONE = 0;

  private Corrections() {}

  /**
   * An annotation's number that nobody gave is taken for a 0, which allows no property at all; and
   * a list that says nothing of its items is no schema.
   */
  static Schema schema(Schema schema) {
    if (schema.getMaxProperties() != null && schema.getMaxProperties() == NONE) {
      schema.setMaxProperties(null);
    }
    if (SchemaTypes.is(schema, Schema.SchemaType.ARRAY) && schema.getItems() == null) {
      schema.setItems(OASFactory.createSchema());
    }
    return schema;
  }

  /** Bodies are read as bytes, which the server takes for a list, beside the example. */
  static RequestBody body(RequestBody body) {
    var content = body.getContent();
    var example = content == null ? null : content.getMediaType(MediaType.WILDCARD);
    if (example != null && content.hasMediaType(MediaType.APPLICATION_JSON)) {
      example.setSchema(SchemaTypes.create(Schema.SchemaType.OBJECT));
      content.addMediaType(MediaType.APPLICATION_JSON, example);
      content.removeMediaType(MediaType.WILDCARD);
    }
    return body;
  }

  /** Each answer has to be described. */
  static void describe(@Nullable APIResponses answers) {
    if (answers != null && answers.getAPIResponses() != null) {
      answers
          .getAPIResponses()
          .forEach(
              (status, answer) -> {
                if (answer.getDescription() == null) {
                  answer.setDescription(reason(status));
                }
              });
    }
  }

  /** Each once, however many classes bear it. */
  static List<Tag> tags(List<Tag> tags) {
    Map<String, Tag> once = new LinkedHashMap<>();
    tags.forEach(tag -> once.putIfAbsent(tag.getName(), tag));
    return List.copyOf(once.values());
  }

  private static String reason(String status) {
    return Response.Status.fromStatusCode(Integer.parseInt(status)).getReasonPhrase();
  }
}
