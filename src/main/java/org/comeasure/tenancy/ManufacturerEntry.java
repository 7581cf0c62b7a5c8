package org.comeasure.tenancy;

/**
 * What the directory says of the network's owner.
 *
 * @param retentionMonths how long responses are kept
 */
public record ManufacturerEntry(
    ManufacturerId id, String name, boolean active, int retentionMonths) {}
