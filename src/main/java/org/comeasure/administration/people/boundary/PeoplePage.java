package org.comeasure.administration.people.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of people is described. */
@Schema(name = "PeoplePage")
public record PeoplePage(
    List<PersonView> items,
    @Schema(description = "The cursor of the next page; null on the last", nullable = true)
        @Nullable String next) {}
