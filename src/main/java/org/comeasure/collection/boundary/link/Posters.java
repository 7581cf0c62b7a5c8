package org.comeasure.collection.boundary.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comeasure.platform.upload.StoredFile;
import org.comeasure.platform.upload.StoredFiles;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Translated;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Brand;
import org.comeasure.tenancy.Brands;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** What stands on the paper that a link is put on. */
@ApplicationScoped
@Transacted
public class Posters {

  @Inject Programme programme;
  @Inject Brands brands;
  @Inject StoredFiles files;

  /**
   * What all papers of a link have in common.
   *
   * @param title of the questionnaire, with names to be filled in
   * @param languages in which there is one
   */
  record Shown(
      Brand brand,
      String manufacturer,
      @Nullable StoredFile logo,
      Translated title,
      List<Locale> languages) {}

  Shown of(TenantScope scope, LinkRow row) {
    var link = row.link();
    var brand = brands.partner(scope, link.partner()).orElseThrow(ProblemException::notFound);
    var asked =
        programme.current(scope, link.questionnaire()).orElseThrow(ProblemException::notFound);
    var logo = Optional.ofNullable(brand.logo()).flatMap(hash -> files.find(scope, hash));
    var spoken = spoken(asked.languages());
    var offered =
        spoken.stream().filter(one -> brand.languages().contains(one.getLanguage())).toList();
    return new Shown(
        brand,
        brands.network(scope).name(),
        logo.orElse(null),
        asked.title(),
        offered.isEmpty() ? spoken : offered);
  }

  private static List<Locale> spoken(Set<String> languages) {
    return Languages.supported().stream()
        .filter(one -> languages.contains(one.getLanguage()))
        .toList();
  }
}
