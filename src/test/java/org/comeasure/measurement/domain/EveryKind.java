package org.comeasure.measurement.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test of each formula, on the usual scale and on others that it fits. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ValueSource(
    strings = {
      "nps",
      "csat",
      "csat/1-7",
      "ces",
      "ces-mean",
      "top-3-box",
      "top-3-box/0-10",
      "yes-no",
      "rating",
      "rating/0-10",
      "rating/1-2",
      "rating/1-6"
    })
public @interface EveryKind {}
