package org.comeasure.shared.json;

import jakarta.json.spi.JsonProvider;

/**
 * Reads and writes JSON. The methods of {@code jakarta.json.Json} look for their provider in all
 * libraries each time, which costs more than a small document does.
 */
public final class Documents {

  public static final JsonProvider JSON = JsonProvider.provider();

  private Documents() {}
}
