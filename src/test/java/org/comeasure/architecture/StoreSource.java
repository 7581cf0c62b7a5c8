package org.comeasure.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The texts that the methods of one source file put together, constants resolved. */
final class StoreSource {

  private static final String UNKNOWN = "%s";
  private static final String CONSTRUCTOR = "<init>";

  private final Map<String, ExpressionTree> constants = new HashMap<>();
  private final Map<String, Method> methods = new HashMap<>();

  /**
   * @param hidden from other classes
   * @param texts whole expressions, in their order
   * @param created classes, by their simple names
   * @param callers methods of the same file, with those that call an overload
   */
  record Method(
      String name,
      boolean hidden,
      boolean crossTenant,
      List<String> texts,
      Set<String> created,
      Set<Method> callers) {}

  private StoreSource() {}

  static StoreSource parse(String source) {
    var file =
        new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return source;
          }
        };
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task = (JavacTask) compiler.getTask(null, null, null, List.of(), null, List.of(file));
    var result = new StoreSource();
    try {
      for (var unit : task.parse()) {
        unit.accept(result.new Constants(), null);
        unit.accept(result.new Methods(), null);
        unit.accept(result.new Calls(), null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result;
  }

  List<Method> methods() {
    return List.copyOf(methods.values());
  }

  /** Whether what every instance begins with satisfies a condition. */
  boolean beginsWith(Predicate<String> condition) {
    return methods.values().stream()
        .filter(method -> method.name().equals(CONSTRUCTOR))
        .anyMatch(method -> method.texts().stream().anyMatch(condition));
  }

  /** Marked itself, or out of reach of all but those that are. */
  boolean isCrossTenant(Method method) {
    return isCrossTenant(method, byIdentity());
  }

  // Methods that call each other hold each other, and a hash of their contents would never end.
  private static Set<Method> byIdentity() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private boolean isCrossTenant(Method method, Set<Method> seen) {
    if (method.crossTenant()) {
      return true;
    }
    return method.hidden()
        && !method.callers().isEmpty()
        && seen.add(method)
        && method.callers().stream().allMatch(caller -> isCrossTenant(caller, seen));
  }

  private String text(@Nullable Tree expression) {
    if (expression instanceof LiteralTree literal) {
      return literal.getValue() instanceof String text ? text : UNKNOWN;
    }
    if (expression instanceof ParenthesizedTree inner) {
      return text(inner.getExpression());
    }
    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return text(sum.getLeftOperand()) + text(sum.getRightOperand());
    }
    if (expression instanceof IdentifierTree name) {
      var constant = constants.get(name.getName().toString());
      return constant == null ? UNKNOWN : text(constant);
    }
    if (expression instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree of
        && of.getIdentifier().contentEquals("formatted")) {
      return text(of.getExpression());
    }
    return UNKNOWN;
  }

  private final class Constants extends TreeScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
      for (var member : type.getMembers()) {
        if (member instanceof VariableTree field && field.getInitializer() != null) {
          constants.put(field.getName().toString(), field.getInitializer());
        }
      }
      return super.visitClass(type, none);
    }
  }

  private final class Methods extends TreeScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
      var texts = new ArrayList<String>();
      tree.accept(new Texts(texts), null);
      var created = new HashSet<String>();
      tree.accept(new Creations(created), null);
      var modifiers = tree.getModifiers();
      methods.put(
          signature(tree),
          new Method(
              tree.getName().toString(),
              modifiers.getFlags().contains(Modifier.PRIVATE),
              modifiers.getAnnotations().stream()
                  .anyMatch(a -> a.getAnnotationType().toString().endsWith("CrossTenant")),
              texts,
              created,
              byIdentity()));
      return super.visitMethod(tree, none);
    }
  }

  /** Expressions as a whole, not the parts that they are put together from. */
  private final class Texts extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final List<String> found;

    Texts(List<String> found) {
      this.found = found;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
      if (tree instanceof BinaryTree || tree instanceof LiteralTree || isConstant(tree)) {
        var text = text(tree);
        if (!text.equals(UNKNOWN)) {
          found.add(text);
          return null;
        }
      }
      return super.scan(tree, none);
    }

    private boolean isConstant(@Nullable Tree tree) {
      return tree instanceof IdentifierTree name
          && constants.containsKey(name.getName().toString());
    }
  }

  private static final class Creations extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> found;

    Creations(Set<String> found) {
      this.found = found;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void none) {
      found.add(creation.getIdentifier().toString());
      return super.visitNewClass(creation, none);
    }
  }

  private final class Calls extends TreeScanner<@Nullable Void, @Nullable Void> {
    private @Nullable Method caller;

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
      caller = methods.get(signature(tree));
      return super.visitMethod(tree, none);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
      if (call.getMethodSelect() instanceof IdentifierTree name && caller != null) {
        methods.values().stream()
            .filter(method -> name.getName().contentEquals(method.name()) && method != caller)
            .forEach(method -> method.callers().add(caller));
      }
      return super.visitMethodInvocation(call, none);
    }
  }

  private static String signature(MethodTree method) {
    return method.getName() + method.getParameters().toString();
  }
}
