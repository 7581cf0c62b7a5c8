#!/bin/bash
# Creates the two databases on the first start. Run by the image, which offers docker_process_sql.
set -euo pipefail

create() {
  local password
  password=$(<"/run/secrets/$2")
  docker_process_sql --database=mysql <<SQL
create database if not exists \`$1\`;
create user if not exists '$1'@'%' identified by '${password//\'/\'\'}';
grant all on \`$1\`.* to '$1'@'%';
SQL
}

create comeasure portal_database_password
create keycloak keycloak_database_password
