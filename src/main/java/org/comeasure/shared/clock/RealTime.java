package org.comeasure.shared.clock;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The machine's own time, which nobody sets: for what is agreed with others, such as the expiry of
 * a token or a session of the identity provider, for the numbers of rows, which are drawn by it,
 * and for pauses between two tries.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface RealTime {}
