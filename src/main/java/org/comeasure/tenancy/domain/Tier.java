package org.comeasure.tenancy.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.comeasure.shared.id.Tsids;

/** A tier of the network's list; each of its partners is in one. */
@Entity
@Table(name = "tier")
public class Tier extends TenantOwned {

  @Id private long id;
  private String code;
  private int position;
  private String name;
  @Version private int version;

  protected Tier() {
    code = name = "";
  }

  /**
   * @param name a JSON object of texts by language
   */
  public Tier(String code, int position, String name) {
    this.id = Tsids.next();
    this.code = code;
    this.position = position;
    this.name = name;
  }

  public void rename(String other) {
    name = other;
  }

  public void moveTo(int other) {
    position = other;
  }

  public int version() {
    return version;
  }

  public String code() {
    return code;
  }

  /** The highest has the lowest. */
  public int position() {
    return position;
  }

  /** A JSON object of texts by language. */
  public String name() {
    return name;
  }
}
