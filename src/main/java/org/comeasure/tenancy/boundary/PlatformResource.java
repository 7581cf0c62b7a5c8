package org.comeasure.tenancy.boundary;

import static org.comeasure.tenancy.Allowed.Whom.OPERATORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.SystemPart;
import org.comeasure.shared.page.Tone;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Manufacturers;
import org.comeasure.tenancy.boundary.identity.IdentityProvider;

/** What the platform's operators see: who takes part and whether the parts answer, no feedback. */
@Path("/platform")
@RequestScoped
public class PlatformResource {

  @Inject Manufacturers manufacturers;
  @Inject IdentityProvider provider;
  @Inject Version version;
  @Inject Reader reader;
  @Inject @Any Instance<SystemPart> parts;

  public record PlatformPage(
      List<Row> manufacturers,
      boolean identityProvider,
      List<SystemPart.Line> parts,
      String version) {}

  public record Row(
      String name, String href, String status, Tone tone, int partners, LocalDate since) {}

  @GET
  @Allowed(OPERATORS)
  @Produces(MediaType.TEXT_HTML)
  public View page() {
    var texts = reader.texts();
    var rows = manufacturers.all().stream().map(entry -> row(entry, texts)).toList();
    var lines = parts.stream().flatMap(part -> part.lines(texts).stream()).toList();
    return View.of(
        "tenancy/platform", new PlatformPage(rows, provider.answers(), lines, version.text()));
  }

  private static Row row(Manufacturers.Entry entry, Texts texts) {
    var state = entry.state();
    return new Row(
        state.name(),
        "/platform/manufacturers/" + state.id(),
        texts.get("tenancy.status." + state.status().code()),
        state.status() == Manufacturers.Status.ACTIVE ? Tone.GOOD : Tone.WATCH,
        entry.activePartners(),
        LocalDate.ofInstant(entry.since(), ZoneOffset.UTC));
  }
}
