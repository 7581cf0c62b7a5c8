package org.comeasure.administration.brand.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.comeasure.tenancy.Brand;
import org.comeasure.tenancy.BrandState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A brand as programs see it: what is said of it, and what customers see. */
@Schema(name = "Brand")
@JsonbNillable
@JsonbPropertyOrder({"name", "accent", "contact", "languages", "logo", "shown"})
public record BrandView(
    @Schema(example = "Nordwind Service", nullable = true) @Nullable String name,
    @Schema(example = "#0f5c6e", nullable = true) @Nullable String accent,
    @Schema(example = "service@nordwind.example, +49 431 1234", nullable = true)
        @Nullable String contact,
    List<String> languages,
    @Schema(
            description = "SHA-256 of the picture",
            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            nullable = true)
        @Nullable String logo,
    @Schema(description = "With what is inherited") Shown shown) {

  /** What customers see. */
  @Schema(name = "ShownBrand")
  @JsonbNillable
  @JsonbPropertyOrder({"name", "accent", "contact", "languages", "logo"})
  public record Shown(
      @Schema(example = "Nordwind Service") String name,
      @Schema(example = "#0f5c6e") String accent,
      @Nullable String contact,
      List<String> languages,
      @Nullable String logo) {

    static Shown of(Brand brand) {
      return new Shown(
          brand.name(), brand.accent(), brand.contact(), brand.languages(), brand.logo());
    }
  }

  static BrandView of(BrandState brand) {
    var own = brand.own();
    return new BrandView(
        own.name(),
        own.accent(),
        own.contact(),
        own.languages(),
        own.logo(),
        Shown.of(brand.shown()));
  }
}
