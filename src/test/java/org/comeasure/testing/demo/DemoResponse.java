package org.comeasure.testing.demo;

import jakarta.json.JsonObject;
import java.time.Instant;

/** One answer of the demo, as the intake API takes it. */
record DemoResponse(String network, String manufacturer, Instant answeredAt, JsonObject item) {}
