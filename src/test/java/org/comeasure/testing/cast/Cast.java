package org.comeasure.testing.cast;

import java.util.List;

/** Everybody. */
public final class Cast {
  public static final Partner NORDWIND =
      partner(11, "nordwind", "Nordwind Kältetechnik", "DE", 0.93, "Kiel", "Hamburg", "Rostock");
  public static final Partner FROST =
      partner(12, "frost", "Frost & Sons", "GB", 0, "Leeds", "York", "Hull");
  public static final Partner LOMBARDIA =
      partner(13, "lombardia", "Lombardia Freddo", "IT", 0.3, "Milano", "Bergamo", "Brescia");
  public static final Partner ORESUND =
      partner(14, "oresund", "Øresund Klima", "DK", 0.2, "København", "Odense");
  public static final Partner VISTULA =
      partner(15, "vistula", "Vistula HVAC", "PL", 0.3, "Warszawa", "Kraków", "Gdańsk");
  public static final Partner SEVERN =
      partner(16, "severn", "Severn Air", "GB", 0, "Bristol", "Gloucester");
  public static final Partner ALPINA =
      partner(17, "alpina", "Alpina Service", "AT", 0.9, "Innsbruck", "Salzburg", "Graz", "Linz");
  public static final Partner KESTREL =
      partner(18, "kestrel", "Kestrel Mechanical", "GB", 0, "Manchester", "Sheffield", "Derby");
  public static final Partner HOFMANN =
      partner(19, "hofmann", "Hofmann Landtechnik", "DE", 0.96, "Soest", "Celle", "Uelzen");
  public static final Partner MEADOWBANK =
      partner(20, "meadowbank", "Meadowbank Tractors", "GB", 0, "Lincoln", "Norwich", "Hereford");
  public static final Partner LOIRE =
      partner(21, "loire", "Loire Agricole", "FR", 0.15, "Angers", "Tours", "Orléans");
  public static final Partner PUSZTA =
      partner(22, "puszta", "Puszta Agro", "HU", 0.5, "Debrecen", "Szolnok");

  public static final Manufacturer VELMORA =
      new Manufacturer(
          "velmora",
          "Velmora Climate",
          organization(1),
          "#0f5c6e",
          "Europe/Berlin",
          List.of(
              new Enrolment(NORDWIND, "gold", "North", "#1b4f8a"),
              new Enrolment(FROST, "silver", "British Isles", "#8a1f2d"),
              new Enrolment(LOMBARDIA, "silver", "South", "#0b6b3a"),
              new Enrolment(ORESUND, "silver", "North", "#9c2a12"),
              new Enrolment(VISTULA, "bronze", "East", "#6b2c91"),
              new Enrolment(SEVERN, "bronze", "British Isles", "#0f6a7a"),
              new Enrolment(ALPINA, "gold", "South", "#2f5d1e"),
              new Enrolment(KESTREL, "gold", "British Isles", "#7a3e00")));
  public static final Manufacturer BRENTA =
      new Manufacturer(
          "brenta",
          "Brenta Agri",
          organization(2),
          "#5b4a12",
          "Europe/Rome",
          List.of(
              new Enrolment(HOFMANN, "gold", "Central", "#3f5c14"),
              new Enrolment(MEADOWBANK, "gold", "British Isles", "#1f5a33"),
              new Enrolment(LOIRE, "silver", "West", "#5a2a6b"),
              new Enrolment(PUSZTA, "bronze", "East", "#8c4a00"),
              new Enrolment(ALPINA, "silver", "Central", "#2f5d1e"),
              new Enrolment(KESTREL, "silver", "British Isles", "#7a3e00")));
  public static final List<Manufacturer> MANUFACTURERS = List.of(VELMORA, BRENTA);

  /** Sees the branch in Kiel only. */
  public static final String VIEWER_OF_KIEL = "c0a50000-0000-4000-8002-000000000008";

  private Cast() {}

  private static Partner partner(
      int number, String alias, String name, String country, double germanShare, String... cities) {
    return new Partner(alias, name, organization(number), country, germanShare, List.of(cities));
  }

  private static String organization(int number) {
    return "c0a50000-0000-4000-8000-%012d".formatted(number);
  }
}
