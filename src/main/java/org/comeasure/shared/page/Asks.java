package org.comeasure.shared.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which parameters a method takes from the address by itself, for the API's description. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {

  /** A bean that has them as fields. */
  Class<?> value();

  /** What their names begin with, each of them once with each. */
  String[] prefixes() default "";
}
