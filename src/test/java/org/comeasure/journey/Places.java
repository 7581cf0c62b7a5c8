package org.comeasure.journey;

import com.github.f4b6a3.tsid.Tsid;
import org.comeasure.testing.cast.Manufacturer;
import org.comeasure.testing.cast.Partner;
import org.comeasure.testing.stage.Stage;

/** Where things of the cast are found in the portal. */
record Places(Stage stage) {

  String portal(String path) {
    return stage.portal() + path;
  }

  String network(Manufacturer manufacturer) {
    return stage.portal() + "/n/" + Tsid.from(id(manufacturer));
  }

  String form(Manufacturer manufacturer, Partner partner, String touchpoint, String city) {
    return stage.portal()
        + "/f/"
        + stage.text(
            "select l.code from link l join touchpoint t on t.id = l.touchpoint_id"
                + " join branch b on b.id = l.branch_id join enrolment e on e.partner_id = l.partner_id"
                + " where l.manufacturer_id = ? and e.organization_id = ? and t.code = ? and b.name = ?",
            id(manufacturer),
            partner.organization(),
            touchpoint,
            city);
  }

  private long id(Manufacturer manufacturer) {
    return stage.number(
        "select id from manufacturer where organization_id = ?", manufacturer.organization());
  }
}
