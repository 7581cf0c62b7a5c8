package org.comeasure.platform.upload.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comeasure.platform.upload.StoredFile;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** The files of a network. */
@ApplicationScoped
public class FileStore {

  private static final String ADD =
      """
      insert ignore into stored_file (manufacturer_id, hash, media_type, content)
      values (?, ?, ?, ?)
      """;

  private static final String FIND =
      "select media_type, content from stored_file where manufacturer_id = ? and hash = ?";

  @Inject ScopedEntities entities;

  /** The same once more changes nothing. */
  public void add(TenantScope scope, StoredFile file) {
    Sql.on(
            entities.of(scope),
            ADD,
            scope.manufacturer().value(),
            file.hash(),
            file.mediaType(),
            file.content())
        .update();
  }

  public Optional<StoredFile> find(TenantScope scope, String hash) {
    return Sql.on(entities.of(scope), FIND, scope.manufacturer().value(), hash)
        .first(row -> new StoredFile(hash, row.getString(1), row.getBytes(2)));
  }
}
