package org.comeasure.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a store method that works outside of any scope, and says why that is safe. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface CrossTenant {
  String value();
}
