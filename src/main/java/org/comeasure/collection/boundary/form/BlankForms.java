package org.comeasure.collection.boundary.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.comeasure.platform.web.Templates;
import org.comeasure.platform.web.http.Stencil;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.tenancy.Brand;

/**
 * Forms as nobody has filled them in yet: for all visitors of a link the same but for the token. A
 * form is made anew when anything that it shows has changed; whether its link is open is not asked
 * here.
 */
@ApplicationScoped
public class BlankForms {

  private static final long MOST_BYTES = 24L * 1024 * 1024;

  // Nobody can put into a name what nobody knows.
  private static final String GAP = UUID.randomUUID().toString();

  @Inject FormPages pages;
  @Inject Templates templates;

  private final Cache<Look, Stencil> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Look look, Stencil form) -> form.weight())
          .executor(Runnable::run)
          .build();

  /** All that a blank form shows. */
  private record Look(
      String code,
      Brand brand,
      String manufacturer,
      int retentionMonths,
      QuestionnaireVersionId version,
      Locale language) {}

  Stencil form(FoundLink found, Questionnaire asked, Locale language) {
    var look =
        new Look(
            found.link().code(),
            found.brand(),
            found.above().name(),
            found.manufacturer().retentionMonths(),
            asked.version(),
            language);
    return known.get(
        look,
        missing -> {
          var page = pages.form(found, asked, language, FormState.blank(GAP));
          return Stencil.of(templates.document(page.template(), page.model()), GAP);
        });
  }
}
