package org.comeasure.collection.boundary.link;

/**
 * Asks whether a link is really to be revoked.
 *
 * @param path of the list
 */
public record RevokePage(String path, LinkRow row) {

  public String action() {
    return path + "/" + row.link().id() + "/revoke";
  }
}
