package org.comeasure.platform.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Navigation.Entry;
import org.comeasure.shared.page.Navigation.Section;
import org.comeasure.shared.page.Shell;
import org.comeasure.shared.page.Visitor;
import org.comeasure.shared.page.Visitor.NetworkChoice;
import org.comeasure.tenancy.Role;
import org.junit.jupiter.api.Test;

class MenusTest {

  private static final List<Entry> ENTRIES =
      List.of(
          entry(Section.DAILY, "measurement.nav.network", "/n/{network}/network"),
          entry(Section.DAILY, "tenancy.nav.platform", "/platform"),
          entry(Section.COLLECTION, "link.navigation", "/n/{network}/links"),
          new Entry(
              Section.SECURITY,
              4,
              "audit.navigation",
              "/n/{network}/audit",
              Set.of(Role.Name.PARTNER_MANAGER)));

  private static Entry entry(Section section, String key, String path) {
    return new Entry(section, 1, key, path, Set.of(Role.Name.MANUFACTURER_ANALYST));
  }

  private static Shell.Menu menu(String path, Visitor visitor) {
    return new Menus(Texts.in(Locale.ENGLISH), visitor, path, ENTRIES).menu(List.of());
  }

  private static Visitor with(String role, NetworkChoice... networks) {
    return new Visitor("Ida", "token", Set.of(role), List.of(networks), null);
  }

  private static final NetworkChoice VELMORA = new NetworkChoice("v", "Velmora", true);

  @Test
  void theBarHoldsWhatIsDailyAndTheRestStandsInTheSettings() {
    var menu = menu("/n/v/network", with(Role.Name.MANUFACTURER_ANALYST, VELMORA));

    assertThat(menu.items())
        .extracting(Shell.NavItem::href)
        .containsExactly("/n/v/network", "/platform");
    var settings = requireNonNull(menu.settings());
    assertThat(settings.href()).isEqualTo("/n/v/settings");
    assertThat(settings.inside()).isFalse();
    assertThat(menu.current()).isEqualTo("Network");
    assertThat(settings.groups())
        .singleElement()
        .satisfies(group -> assertThat(group.label()).isEqualTo("Asking for feedback"))
        .satisfies(
            group ->
                assertThat(group.items())
                    .singleElement()
                    .satisfies(item -> assertThat(item.href()).isEqualTo("/n/v/links"))
                    .satisfies(item -> assertThat(item.help()).contains("QR")));
  }

  @Test
  void aPageOfTheSettingsIsMarkedThereAndInTheBar() {
    var menu = menu("/n/v/links/new", with(Role.Name.MANUFACTURER_ANALYST, VELMORA));

    assertThat(menu.items()).noneMatch(Shell.NavItem::current);
    assertThat(menu.current()).isEqualTo("Settings");
    var settings = requireNonNull(menu.settings());
    assertThat(settings.current()).isFalse();
    assertThat(settings.inside()).isTrue();
    assertThat(settings.groups().get(0).items().get(0).current()).isTrue();
  }

  @Test
  void nobodySeesAWayThatIsClosedToThem() {
    var viewer = menu("/n/v/scorecard", with(Role.Name.PARTNER_VIEWER, VELMORA));
    assertThat(viewer.isEmpty()).isTrue();

    var manager = menu("/n/v/audit", with(Role.Name.PARTNER_MANAGER, VELMORA));
    assertThat(requireNonNull(manager.settings()).groups())
        .extracting(Shell.NavGroup::label)
        .containsExactly("Security");

    var elsewhere = menu("/profile", with(Role.Name.MANUFACTURER_ANALYST));
    assertThat(elsewhere.items()).extracting(Shell.NavItem::href).containsExactly("/platform");
    assertThat(elsewhere.settings()).isNull();
  }
}
