package org.comeasure.shared.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a resource method to callers who have not signed in, and says why that is right. A method
 * with neither this nor {@code @RolesAllowed} is refused to everybody.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicEndpoint {

  /** The reason, for whoever reads the access map. */
  String value();
}
