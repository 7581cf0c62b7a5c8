package org.comeasure.collection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;

/** A row of {@code response}, as yet without its comments. */
record ResponseRow(StoredResponse response) {

  static final String COLUMNS =
      """
      r.id, r.partner_id, r.branch_id, r.link_id, r.product_line_id, r.channel, r.language, r.country,
      r.touchpoint_id, r.questionnaire_version_id, r.audience, r.answered_at, r.received_at,
      r.seconds_taken, r.nps, r.answers, r.version, r.flags, r.day, r.provenance, r.external_ref""";

  static ResponseRow read(ResultSet row) throws SQLException {
    var branch = row.getObject(3, Long.class);
    var link = row.getObject(4, Long.class);
    var productLine = row.getObject(5, Long.class);
    var origin =
        new Origin(
            new PartnerId(row.getLong(2)),
            branch == null ? null : new BranchId(branch),
            link == null ? null : new LinkId(link),
            productLine == null ? null : new ProductLineId(productLine),
            Channel.of(row.getString(6)).orElseThrow(),
            row.getString(7),
            row.getString(8),
            Provenance.of(row.getInt(20)).orElseThrow(),
            row.getString(21));
    var response =
        new StoredResponse(
            new ResponseId(row.getLong(1)),
            origin,
            new TouchpointId(row.getLong(9)),
            new QuestionnaireVersionId(row.getLong(10)),
            row.getString(11),
            Sql.instant(row, 12),
            row.getObject(19, LocalDate.class),
            Sql.instant(row, 13),
            Sql.numberOrNull(row, 14),
            Sql.numberOrNull(row, 15),
            AnswersDocument.read(row.getString(16)),
            row.getInt(17),
            FlagBits.read(row.getInt(18)));
    return new ResponseRow(response);
  }

  long id() {
    return response.id().value();
  }

  long partner() {
    return response.origin().partner().value();
  }

  StoredResponse with(Map<String, String> comments) {
    return response.answered(response.answers().commented(comments));
  }
}
