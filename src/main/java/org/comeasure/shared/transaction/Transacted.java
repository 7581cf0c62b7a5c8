package org.comeasure.shared.transaction;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method, or each public one of a class, in a transaction. Whatever exception leaves it
 * takes the transaction back. Jakarta's own annotation is not used: its interceptor keeps in a
 * field, which all threads share, whether the caller may begin transactions, and so forbids it to
 * others.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Transacted {

  @Nonbinding
  Bounds value() default Bounds.JOINED;

  /** Exceptions that leave the transaction as it is: answers rather than failures. */
  @Nonbinding
  Class<? extends RuntimeException>[] except() default {};

  /** Which transaction it is. */
  enum Bounds {
    /** The caller's, else one of its own. */
    JOINED,
    /** One of its own; a caller that has one already is refused. */
    OWN,
    /** The caller's; without one the call is refused. */
    WITHIN
  }
}
