package org.comeasure.platform.upload.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comeasure.platform.database.InTransaction;
import org.comeasure.platform.upload.Picture;
import org.comeasure.platform.upload.StoredFile;
import org.comeasure.platform.upload.StoredFiles;
import org.comeasure.platform.upload.store.FileStore;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.TenantScope;

/**
 * Files as they are stored. What is given out to everybody who opens a form is remembered: a hash
 * never means another content.
 */
@ApplicationScoped
public class KeepFiles implements StoredFiles {

  private static final long MOST_BYTES = 16L * 1024 * 1024;
  private static final int SMALL_WIDE = 320;
  private static final int SMALL_HIGH = 88;
  private static final int SMALL_BYTES = 8_192;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  @Inject FileStore store;
  @Inject InTransaction transaction;

  private final Cache<Key, StoredFile> small =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Key key, StoredFile file) -> file.content().length)
          .executor(Runnable::run)
          .build();

  private record Key(ManufacturerId network, String hash) {}

  @Override
  @Transacted
  public String keep(TenantScope network, Picture picture) {
    var file = new StoredFile(hash(picture.content()), picture.mediaType(), picture.content());
    store.add(network, file);
    return file.hash();
  }

  @Override
  public Optional<StoredFile> find(TenantScope network, String hash) {
    return HASH.matcher(hash).matches()
        ? transaction.call(() -> store.find(network, hash))
        : Optional.empty();
  }

  @Override
  public Optional<StoredFile> small(TenantScope network, String hash) {
    var key = new Key(network.manufacturer(), hash);
    var known = small.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    var found = find(network, hash).map(KeepFiles::shrunk);
    found.ifPresent(file -> small.put(key, file));
    return found;
  }

  private static StoredFile shrunk(StoredFile file) {
    var picture =
        new Picture(file.content(), file.mediaType()).within(SMALL_WIDE, SMALL_HIGH, SMALL_BYTES);
    return new StoredFile(file.hash(), picture.mediaType(), picture.content());
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
