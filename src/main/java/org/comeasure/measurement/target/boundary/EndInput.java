package org.comeasure.measurement.target.boundary;

import jakarta.ws.rs.core.MultivaluedMap;

/**
 * An end as somebody asks for it, not yet looked at.
 *
 * @param lastDay ISO 8601 date; empty for "not valid any more from today on"
 */
public record EndInput(String lastDay, String note) {

  public static EndInput of(MultivaluedMap<String, String> given) {
    return new EndInput(Given.field(given, "lastDay"), Given.field(given, "note"));
  }
}
