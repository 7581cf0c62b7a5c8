package org.comeasure.programme.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.tenancy.domain.TenantOwned;
import org.jspecify.annotations.Nullable;

/** One version of a questionnaire; the database refuses to change it once it is published. */
@Entity
@Table(name = "questionnaire_version")
public class QuestionnaireVersion extends TenantOwned {

  @Id private long id;

  @ManyToOne
  @JoinColumn(name = "questionnaire_id")
  private QuestionnaireDefinition questionnaire;

  private int number;

  @Column(name = "published_at")
  private java.time.@Nullable LocalDateTime publishedAt;

  private String document;

  protected QuestionnaireVersion() {
    document = "";
    questionnaire = new QuestionnaireDefinition();
  }

  public QuestionnaireVersionId id() {
    return new QuestionnaireVersionId(id);
  }

  public QuestionnaireDefinition questionnaire() {
    return questionnaire;
  }

  public int number() {
    return number;
  }

  public String document() {
    return document;
  }
}
