package org.comeasure.platform.database;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/**
 * The one data source. Validation names method and table, as Payara's default asks for a table that
 * is not configured; READ COMMITTED keeps concurrent submissions from locking each other's gaps.
 * Statements are the driver's own: around them Payara looks methods up by reflection for every
 * value that is read by its class, and fails on the way.
 */
@DataSourceDefinition(
    name = Database.NAME,
    className = "org.comeasure.platform.database.LocalDataSource",
    url = "${MPCONFIG=comeasure.db.url}",
    user = "${MPCONFIG=comeasure.db.user}",
    password = "${MPCONFIG=comeasure.db.password}",
    minPoolSize = 2,
    maxPoolSize = 32,
    maxIdleTime = 300,
    transactional = true,
    isolationLevel = java.sql.Connection.TRANSACTION_READ_COMMITTED,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=table",
      "fish.payara.validation-table-name=DUAL",
      "fish.payara.validate-atmost-once-period-in-seconds=10",
      "fish.payara.fail-all-connections=true",
      "fish.payara.max-wait-time-in-millis=5000",
      "fish.payara.wrap-jdbc-objects=false"
    })
@ApplicationScoped
public class Database {

  static final String NAME = "java:app/jdbc/comeasure";

  @Resource(lookup = NAME)
  DataSource source;

  @Produces
  DataSource source() {
    return source;
  }
}
