package org.comeasure.programme.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.programme.store.ProgrammeStore;
import org.comeasure.programme.store.QuestionnaireStore;
import org.comeasure.shared.json.JsonFields;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.TenantScope;

/** Adds an occasion on which people can be asked. */
@ApplicationScoped
@Transacted
public class AddTouchpoint {

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST_NAME = 120;

  @Inject QuestionnaireStore store;
  @Inject ProgrammeStore programme;
  @Inject AuditTrail audit;

  TouchpointEntry add(TenantScope scope, JsonObject body) {
    var fields = new JsonFields(body, "");
    fields.refuseOthersThan(Set.of("code", "name"));
    var code = Objects.requireNonNullElse(fields.text("code"), "");
    if (!CODE.matcher(code).matches() && !fields.wrong("code")) {
      fields.error("code", "Give 1 to 40 small letters, digits and -, no - at the start.");
    }
    var name = name(fields);
    ManageQuestionnaires.refuse(new ArrayList<>(fields.errors()));
    if (programme.touchpoints(scope).stream().anyMatch(one -> one.code().equals(code))) {
      throw ManageQuestionnaires.taken("/code");
    }
    var added = new TouchpointEntry(TouchpointId.next(), code, new Translated(name));
    try {
      store.add(scope, added.id(), added.code(), added.name());
    } catch (PersistenceException madeMeanwhile) {
      throw ManageQuestionnaires.taken("/code");
    }
    audit.add(
        scope, AuditEvent.of("touchpoint.created", "touchpoints/" + added.id(), added.code()));
    return added;
  }

  private static HashMap<String, String> name(JsonFields fields) {
    var name = new HashMap<String, String>();
    var given = fields.object("name");
    if (given == null) {
      if (fields.value("name") == null) {
        fields.error("name", "Give a text for each language.");
      }
      return name;
    }
    for (var language : given.names()) {
      var text = given.text(language);
      boolean spoken =
          Languages.supported().stream().anyMatch(known -> known.getLanguage().equals(language));
      if (!spoken || text == null || text.isBlank() || text.length() > LONGEST_NAME) {
        if (!given.wrong(language)) {
          given.error(
              language, "Give 1 to %d characters in a known language.".formatted(LONGEST_NAME));
        }
      } else {
        name.put(language, text.strip());
      }
    }
    if (name.isEmpty() && fields.errors().isEmpty()) {
      fields.error(new FieldError("/name", "Give a text for each language."));
    }
    return name;
  }
}
