package org.comeasure.shared.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a parameter that is a field of a bean means, for the API's description. The server's own
 * description knows nothing of such fields, and ends early at an OpenAPI annotation on one.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Meaning {

  String value();

  /** All that it can be; empty where that is no short list. */
  String[] allowed() default {};

  /** Such as {@code date}. */
  String format() default "";

  String example() default "";
}
