package org.comeasure.administration.brand.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.comeasure.platform.upload.StoredFiles;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Brand;
import org.comeasure.tenancy.BrandState;
import org.comeasure.tenancy.Brands;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Which brand is meant: the partner's that is named, else the caller's own. One that is not within
 * the caller's scope is not there.
 */
@RequestScoped
public class WhoseBrand {

  @Inject Caller caller;
  @Inject Brands brands;
  @Inject StoredFiles files;

  /** Null for the network's own. */
  @Nullable PartnerId partner(String given) {
    return given.isEmpty()
        ? caller.scope().partner()
        : PartnerId.parse(given).orElseThrow(ProblemException::notFound);
  }

  BrandState find(String given) {
    return brands.find(caller.scope(), partner(given)).orElseThrow(ProblemException::notFound);
  }

  /** The picture, for whoever may edit the brand. */
  Response logo(Brand brand) {
    var file =
        Optional.ofNullable(brand.logo())
            .flatMap(hash -> files.find(caller.scope(), hash))
            .orElseThrow(ProblemException::notFound);
    return Response.ok(file.content(), file.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"logo." + file.ending() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .tag(file.hash())
        .build();
  }
}
