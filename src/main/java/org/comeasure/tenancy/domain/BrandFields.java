package org.comeasure.tenancy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.comeasure.tenancy.Branding;
import org.jspecify.annotations.Nullable;

/** What somebody says of their brand, as it is stored beside them. */
@Embeddable
public class BrandFields {

  private @Nullable String accent;

  @Column(name = "brand_name")
  private @Nullable String name;

  @Column(name = "brand_contact")
  private @Nullable String contact;

  @Column(name = "brand_languages")
  private String languages = "";

  @Column(name = "brand_logo")
  private @Nullable String logo;

  Branding told() {
    return new Branding(
        name,
        accent,
        contact,
        languages.isEmpty() ? List.of() : List.of(languages.split(",")),
        logo);
  }

  void change(Branding wanted) {
    name = wanted.name();
    accent = wanted.accent();
    contact = wanted.contact();
    languages = String.join(",", wanted.languages());
    logo = wanted.logo();
  }
}
