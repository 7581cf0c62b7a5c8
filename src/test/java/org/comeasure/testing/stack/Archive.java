package org.comeasure.testing.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a distribution without the single folder that wraps it. */
final class Archive {
  private final Path file;

  Archive(Path file) {
    this.file = file;
  }

  void unpack(Path target, BiConsumer<Integer, Integer> progress) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      int done = 0;
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        unpack(zip, entries.nextElement(), target);
        progress.accept(++done, zip.size());
      }
    }
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
    Path path = target.resolve(inside).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("entry outside of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
    }
    if (inside.endsWith(".sh") && !path.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + path);
    }
  }
}
