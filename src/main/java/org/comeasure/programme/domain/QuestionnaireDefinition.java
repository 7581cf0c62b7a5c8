package org.comeasure.programme.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.domain.TenantOwned;

/** A questionnaire as stored; what it asks is in its versions. */
@Entity
@Table(name = "questionnaire")
public class QuestionnaireDefinition extends TenantOwned {

  @Id private long id;

  @Column(name = "touchpoint_id")
  private long touchpointId;

  private String code;
  private String audience;
  @Version private int version;

  protected QuestionnaireDefinition() {
    code = audience = "";
  }

  public QuestionnaireId id() {
    return new QuestionnaireId(id);
  }

  public TouchpointId touchpoint() {
    return new TouchpointId(touchpointId);
  }

  public String code() {
    return code;
  }

  public String audience() {
    return audience;
  }
}
