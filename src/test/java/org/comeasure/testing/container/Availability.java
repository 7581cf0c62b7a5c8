package org.comeasure.testing.container;

import org.comeasure.testing.stack.StackFailure;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether what a test needs can be had on this machine. In CI it must. */
final class Availability {

  private Availability() {}

  static ConditionEvaluationResult of(ExtensionContext context, Runnable preparation) {
    try {
      preparation.run();
      return ConditionEvaluationResult.enabled("prepared");
    } catch (StackFailure e) {
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw e;
      }
      var reason = "NOT RUN: " + e.getMessage();
      System.err.println(context.getDisplayName() + " " + reason);
      return ConditionEvaluationResult.disabled(reason);
    }
  }
}
