package org.comeasure.platform.upload;

import java.util.Optional;
import org.comeasure.tenancy.TenantScope;

/**
 * Files of a network, by what is in them. Who may read one is for its owner to say, where it is
 * given out: whoever knows a hash knows nothing else.
 */
public interface StoredFiles {

  /**
   * Keeps a picture, once however often it is handed in.
   *
   * @return its hash
   */
  String keep(TenantScope network, Picture picture);

  /** Empty where the network has none of that content. */
  Optional<StoredFile> find(TenantScope network, String hash);

  /** The same picture, small enough to stand on a form. */
  Optional<StoredFile> small(TenantScope network, String hash);
}
