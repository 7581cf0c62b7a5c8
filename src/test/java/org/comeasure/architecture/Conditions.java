package org.comeasure.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comeasure.shared.page.PublicEndpoint;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.TenantScope;

/** What the rules ask of single methods and classes. */
final class Conditions {

  private Conditions() {}

  static ArchCondition<JavaMethod> takeAScopeOrSayWhyNot() {
    return methodsThat(
        "take a TenantScope or carry @CrossTenant", method -> takesScope(method) || says(method));
  }

  static ArchCondition<JavaMethod> haveNoOverloadWithoutScope() {
    return methodsThat(
        "have no overload that does without the scope",
        method ->
            !takesScope(method)
                || method.getOwner().getMethods().stream()
                    .filter(other -> other.getName().equals(method.getName()))
                    .filter(other -> other.getModifiers().contains(JavaModifier.PUBLIC))
                    .allMatch(Conditions::takesScope));
  }

  static ArchCondition<JavaMethod> nameRolesOrBeListedAsPublic() {
    return methodsThat(
        "carry @Allowed or @RolesAllowed, or @PublicEndpoint and stand in PublicEndpoints",
        method -> {
          boolean own =
              method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(Allowed.class);
          boolean guarded =
              own
                  || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                  || method.getOwner().isAnnotatedWith(Allowed.class);
          boolean open = method.isAnnotatedWith(PublicEndpoint.class);
          String name = method.getOwner().getSimpleName() + "#" + method.getName();
          return open ? PublicEndpoints.ALL.contains(name) && !own : guarded;
        });
  }

  static ArchCondition<JavaMethod> haveNo(Class<? extends Annotation> type, String where) {
    return methodsThat(
        "have no @" + type.getSimpleName() + " " + where,
        method ->
            Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                .flatMap(signature -> signature.getAllInvolvedRawTypes().stream())
                .noneMatch(raw -> raw.isAnnotatedWith(type)));
  }

  static ArchCondition<JavaClass> askTheSystemForTheTime() {
    return new ArchCondition<>("ask the system for the time") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
            .filter(Conditions::readsSystemTime)
            .map(JavaAccess::getDescription)
            .forEach(text -> events.add(SimpleConditionEvent.satisfied(type, text)));
      }
    };
  }

  private static boolean readsSystemTime(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    var parameters = call.getTarget().getRawParameterTypes();
    boolean clockGiven = parameters.size() == 1 && parameters.get(0).isEquivalentTo(Clock.class);
    boolean now = owner.startsWith("java.time.") && call.getName().equals("now") && !clockGiven;
    boolean clock = owner.equals(Clock.class.getName()) && call.getName().startsWith("system");
    boolean millis =
        owner.equals(System.class.getName()) && call.getName().equals("currentTimeMillis");
    return now || clock || millis;
  }

  private static boolean takesScope(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(parameter -> parameter.isEquivalentTo(TenantScope.class));
  }

  private static boolean says(JavaMethod method) {
    return method.isAnnotatedWith(CrossTenant.class)
        || method.getOwner().isAnnotatedWith(CrossTenant.class);
  }

  private static ArchCondition<JavaMethod> methodsThat(
      String description, Predicate<JavaMethod> rule) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!rule.test(method)) {
          String text = method.getFullName() + " should " + description;
          events.add(SimpleConditionEvent.violated(method, text));
        }
      }
    };
  }
}
