package org.comeasure.measurement.target.domain;

import org.comeasure.tenancy.ManufacturerId;

/** A target or an external benchmark of a network was set, changed or ended. */
public record TargetsChanged(ManufacturerId of) {}
