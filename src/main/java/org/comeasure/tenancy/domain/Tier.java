package org.comeasure.tenancy.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

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
