package org.comeasure.tenancy.boundary.identity;

import org.comeasure.tenancy.domain.session.Grants;

/** What a verified token or an open session says of its bearer. */
record Proof(String subject, String name, Grants grants) {}
