package org.comeasure.administration.network.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.Cell;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.ListPage;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.Tone;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a network's own lists have in common: the list, and forms that add, change and
 * remove a row of it. Addresses and who may call are said where they are, in each resource.
 *
 * @param <S> a row as it stands
 */
abstract class NetworkListResource<S> {

  private final String key;
  private final String path;

  @Inject Caller caller;
  @Inject Reader reader;

  /**
   * @param key what the keys of its texts begin with
   * @param path of the list, below its network
   */
  NetworkListResource(String key, String path) {
    this.key = key;
    this.path = path;
  }

  abstract Optional<S> find(String id);

  abstract Object id(S row);

  abstract String name(S row);

  /**
   * @param changed null for a new one
   */
  abstract FormPage fields(FormPage page, @Nullable S changed);

  /** Changes a row, or tells by its input what is to be mended. */
  interface Change<S> {
    Optional<S> of(S row, Optional<Integer> seen, Input input);
  }

  ListPage<S> list(UriInfo uri, List<S> rows) {
    var texts = reader.texts();
    var query = QueryValues.ofPerson(uri.getQueryParameters());
    boolean gone = query.done("removed", Optional::of).isPresent();
    return ListPage.<S>of(texts, key, path(), query)
        .over(caller.network().orElseThrow().manufacturer())
        .lead(texts.get(key + ".lead"))
        .note(
            query.told(texts, key + ".done", id -> find(id).map(this::name), "created", "changed"),
            Tone.GOOD)
        .note(gone ? texts.get(key + ".gone") : null, Tone.GOOD)
        .add(administers())
        .rows(CursorPage.last(rows));
  }

  /**
   * @param unused whether a row can be removed, as far as is seen at a glance
   */
  View view(ListPage<S> list, Predicate<S> unused) {
    return list.actions(administers(), row -> actions(row, unused.test(row))).view();
  }

  private boolean administers() {
    return caller.has(Role.MANUFACTURER_ADMIN);
  }

  private Cell actions(S row, boolean unused) {
    var texts = reader.texts();
    var name = name(row);
    var change = Cell.blank().way(texts, key + ".change", one(row) + "/change", name);
    return unused ? change.way(texts, key + ".remove", one(row) + "/remove", name) : change;
  }

  /** How many partners a row has, leading to them where there are any. */
  Cell partners(long count, String filter) {
    var number = reader.texts().formats().number(count);
    return count == 0
        ? Cell.number(number)
        : Cell.number(number, network() + "/partners?" + filter);
  }

  View adding() {
    return adding(Input.ofValues(Map.of(), reader.texts(), key)).view();
  }

  /**
   * @param add empty where something is to be mended
   */
  Response added(MultivaluedMap<String, String> fields, Function<Input, Optional<S>> add) {
    var input = Input.ofForm(fields, reader.texts(), key);
    return add.apply(input)
        .map(added -> QueryValues.afterwards(path(), "created", id(added)))
        .orElseGet(() -> adding(input).refused());
  }

  /**
   * @param values what the form shows of it, with its version
   */
  View changing(String id, Function<S, Map<String, String>> values) {
    var row = wanted(id);
    return changing(Input.ofValues(values.apply(row), reader.texts(), key), row).view();
  }

  Response changed(String id, MultivaluedMap<String, String> fields, Change<S> change) {
    var row = wanted(id);
    var input = Input.ofForm(fields, reader.texts(), key);
    return change
        .of(row, input.version(), input)
        .map(changed -> QueryValues.afterwards(path(), "changed", id(changed)))
        .orElseGet(() -> changing(input, row).refused());
  }

  View removing(String id) {
    return removing(wanted(id), ".remove.text").view();
  }

  Response removed(String id, Consumer<S> remove) {
    var row = wanted(id);
    try {
      remove.accept(row);
    } catch (ProblemException refused) {
      if (refused.problem().type() != ProblemType.CONFLICT) {
        throw refused;
      }
      return removing(row, ".remove.in-use").refused(ProblemType.CONFLICT);
    }
    return QueryValues.afterwards(path(), "removed", id(row));
  }

  private FormPage adding(Input input) {
    return fields(FormPage.of(input, key + ".new", path(), path()), null);
  }

  private FormPage changing(Input input, S row) {
    var form = FormPage.of(input, key + ".change", one(row) + "/change", path(), name(row));
    return fields(form, row).version();
  }

  private FormPage removing(S row, String words) {
    var input = Input.ofValues(Map.of(), reader.texts(), key);
    return FormPage.of(input, key + ".remove", one(row) + "/remove", path(), name(row))
        .say(key + words, name(row))
        .danger();
  }

  private S wanted(String id) {
    return find(id).orElseThrow(ProblemException::notFound);
  }

  private String one(S row) {
    return path() + "/" + id(row);
  }

  private String path() {
    return network() + "/" + path;
  }

  private String network() {
    return "/n/" + caller.network().orElseThrow().id();
  }
}
