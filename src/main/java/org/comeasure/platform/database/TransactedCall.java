package org.comeasure.platform.database;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.comeasure.shared.transaction.Transacted;
import org.jspecify.annotations.Nullable;

/** Keeps nothing between calls, as all threads share it. */
@Interceptor
@Transacted
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class TransactedCall {

  @Inject InTransaction transaction;

  @AroundInvoke
  @Nullable Object around(InvocationContext call) throws Exception {
    var wanted = wanted(call);
    return switch (wanted.value()) {
      case JOINED -> transaction.joined(call::proceed, failure -> harmless(wanted, failure));
      case OWN -> transaction.fresh(call::proceed, failure -> harmless(wanted, failure));
      case WITHIN -> transaction.within(call::proceed);
    };
  }

  private static boolean harmless(Transacted wanted, Exception failure) {
    return Arrays.stream(wanted.except()).anyMatch(type -> type.isInstance(failure));
  }

  private static Transacted wanted(InvocationContext call) {
    var ofMethod = call.getMethod().getAnnotation(Transacted.class);
    return ofMethod != null
        ? ofMethod
        : call.getMethod().getDeclaringClass().getAnnotation(Transacted.class);
  }
}
