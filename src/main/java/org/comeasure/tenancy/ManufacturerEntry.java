package org.comeasure.tenancy;

/**
 * What the directory says of the network's owner.
 *
 * @param accent the manufacturer's colour, {@code #rrggbb}
 * @param retentionMonths how long responses are kept
 */
public record ManufacturerEntry(
    ManufacturerId id, String name, String accent, boolean active, int retentionMonths) {}
