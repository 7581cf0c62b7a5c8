package org.comeasure.platform.web.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The closed list of files that browsers may load, {@code assets/assets.properties}: name and place
 * on the class path. Nothing outside of it can be asked for, whatever the path says.
 */
@ApplicationScoped
public class Assets {

  private final Map<String, Asset> byName;

  public Assets() {
    Properties list = new Properties();
    try (InputStream file = open("/assets/assets.properties")) {
      list.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byName =
        list.stringPropertyNames().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    name -> name, name -> load(name, list.getProperty(name))));
  }

  /** The address of an asset's present content. */
  public String href(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name)).href();
  }

  public Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static Asset load(String name, String place) {
    try (InputStream file = open(place)) {
      return Asset.of(name, file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String place) {
    InputStream file = Assets.class.getResourceAsStream(place);
    if (file == null) {
      throw new IllegalStateException("no file " + place);
    }
    return file;
  }
}
