package org.comeasure.tenancy.boundary;

import org.comeasure.tenancy.ManufacturerId;

/** Something that the directory of a network tells has been written. */
record DirectoryChanged(ManufacturerId network) {}
