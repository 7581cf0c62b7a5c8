package org.comeasure.tenancy;

import java.util.Optional;

/**
 * An enrolment as it stands.
 *
 * @param organization the identity provider's, as soon as there is one
 * @param version of what can be edited
 */
public record EnrolmentState(
    PartnerId partner,
    NewEnrolment details,
    EnrolmentStatus status,
    Optional<String> organization,
    int version) {}
