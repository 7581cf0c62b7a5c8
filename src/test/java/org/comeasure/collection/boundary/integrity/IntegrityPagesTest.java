package org.comeasure.collection.boundary.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comeasure.collection.Flag;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.flag.Decision;
import org.comeasure.collection.domain.flag.FlagEntry;
import org.comeasure.collection.domain.flag.FlagGroup;
import org.comeasure.collection.domain.flag.Review;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.platform.export.SaveLinks;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.Shell;
import org.comeasure.shared.page.Visitor;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.testing.cast.Tiers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of flags as its template renders it. */
class IntegrityPagesTest {

  private static final Path FOLDER = Path.of("target", "gallery");
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final PartnerEntry NORDWIND =
      new PartnerEntry(new PartnerId(7), "Nord <wind>", Tiers.GOLD, null, "active");

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void flagsAreToldWithWhatTheyMeanAndDecidedAboutByOneForm(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var page = html(texts, true);
    assertThat(page)
        .contains(
            texts.get("integrity.flag.speeder"),
            texts.get("integrity.why.top-burst"),
            "Nord &lt;wind&gt;",
            "name=\"day\" value=\"2026-11-21\"",
            texts.get("integrity.dismiss.all"),
            "busy &lt;till&gt;")
        .doesNotContain("Nord <wind>", "busy <till>");
    assertThat(page.split("name=\"csrf\"", -1)).hasSize(5);
  }

  @Test
  void whoeverMayNotDecideOnlyReads() throws IOException {
    assertThat(html(Texts.in(Locale.ENGLISH), false))
        .contains("Answered very fast", "/n/x/integrity/export/xlsx?flag=speeder")
        .doesNotContain("method=\"post\"", "name=\"day\"");
  }

  @Test
  void daysOfAFileAreWrittenAsItsReadersWriteThem() {
    var texts = Texts.in(Locale.GERMAN);
    var pages = new IntegrityPages("/n/x/feedback", List.of(NORDWIND), ReportingZone.UTC, texts);
    var group = new FlagGroup(Flag.TOP_BURST, NORDWIND.id(), LocalDate.of(2026, 11, 21), 9);
    var file =
        new IntegrityExport(pages, texts)
            .of("Velmora", "", List.of(group), new IntegrityExport.Flags(List.of(), 0));
    assertThat(file.tables().get(0).rows().get(0))
        .extracting(ExportCell::plain)
        .contains("21.11.2026");
  }

  private static String html(Texts texts, boolean editable) throws IOException {
    var review = new Review(Decision.DISMISSED, "subject", "Vera", NOW, "busy <till>");
    var query =
        new FlagQuery(QueryValues.ofPerson(new MultivaluedHashMap<>(Map.of("flag", "speeder"))));
    var pages = new IntegrityPages("/n/x/feedback", List.of(NORDWIND), ReportingZone.UTC, texts);
    var model =
        new IntegrityPage(
            "/n/x/integrity",
            "/n/x/integrity?flag=speeder",
            texts.get("integrity.looked.never"),
            null,
            List.of(),
            editable,
            null,
            pages.menus(query),
            pages.groups(
                List.of(
                    new FlagGroup(Flag.TOP_BURST, NORDWIND.id(), LocalDate.of(2026, 11, 21), 9))),
            pages.rows(List.of(entry(Flag.SPEEDER, null), entry(Flag.TOP_BURST, review))),
            null,
            null,
            SaveLinks.of("/n/x/integrity?flag=speeder", texts));
    var engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            IntegrityPages.class.getClassLoader(),
            "org.comeasure.template");
    var look = new Shell.Look("favicon.svg", "portal.css", "portal.js", "htmx.js", null);
    var shell = new Shell(texts, Visitor.anonymous(), Shell.Menu.empty(), look);
    var output = new StringOutput();
    engine.render("collection/integrity.jte", Map.of("shell", shell, "model", model), output);
    Files.createDirectories(FOLDER);
    var name = "integrity-" + texts.locale() + (editable ? "" : "-reading") + ".html";
    Files.writeString(FOLDER.resolve(name), output.toString());
    return output.toString();
  }

  private static FlagEntry entry(Flag flag, @Nullable Review review) {
    return new FlagEntry(ResponseId.next(), NORDWIND.id(), flag, NOW, NOW, review);
  }
}
