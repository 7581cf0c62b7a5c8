package org.comeasure.programme.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.domain.TenantOwned;

/** A touchpoint as stored; its name is a JSON object of texts by language. */
@Entity
@Table(name = "touchpoint")
public class TouchpointDefinition extends TenantOwned {

  @Id private long id;
  private String code;
  private int position;
  private String name;
  @Version private int version;

  protected TouchpointDefinition() {
    code = name = "";
  }

  public TouchpointId id() {
    return new TouchpointId(id);
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }
}
