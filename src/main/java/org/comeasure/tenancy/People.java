package org.comeasure.tenancy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who works in a network; of somebody who works in several, none learns of another. */
public interface People {

  /**
   * Who holds a role there now, by name: of the manufacturer for its roles, of the scope's partners
   * for theirs. Nobody where the scope is limited to some branches.
   */
  List<PersonEntry> holding(TenantScope scope, Role role);

  /**
   * The names of those who work or have worked in the scope, by subject; whoever has not is left
   * out.
   */
  Map<String, String> names(TenantScope scope, Set<String> subjects);

  /** Those who run the platform. */
  List<PersonEntry> operators();
}
