package org.comeasure.shared.page;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How programs keep what others may change meanwhile: each answer carries the version as its ETag,
 * a change names the one that was seen (428 without, 412 where it is another by now), a new row
 * comes with its address, and what is to be mended is told all at once (422). The methods stay in
 * their resource: the API's description tells these refusals by a method's shape.
 *
 * @param key what the keys of its texts begin with, see {@link Input}
 * @param list the path of all of them, below their network
 * @param view what a program is shown of one
 * @param <S> one as it stands
 */
public record VersionedRows<S>(
    String key, String list, Function<S, ?> id, ToIntFunction<S> version, Function<S, ?> view) {

  private static final String ADDRESS = "/api/v1/networks/{network}/{list}/{id}";

  /** Of what a network or a partner has one of, so that none is ever new. */
  public static <S> VersionedRows<S> ofOne(
      String key, ToIntFunction<S> version, Function<S, ?> view) {
    return new VersionedRows<>(key, "", row -> "", version, view);
  }

  public Response one(S row) {
    return answer(Response.ok(), row);
  }

  /** Not found where it is empty. */
  public Response one(Optional<S> row) {
    return one(row.orElseThrow(ProblemException::notFound));
  }

  public Response created(String network, S row) {
    var place = UriBuilder.fromPath(ADDRESS).build(network, list, id.apply(row));
    return answer(Response.created(place), row);
  }

  private Response answer(Response.ResponseBuilder answer, S row) {
    return answer.entity(view.apply(row)).tag(Versions.tag(version.applyAsInt(row))).build();
  }

  /**
   * @param add empty where something is to be mended
   */
  public Response add(String network, byte[] body, Texts texts, Function<Input, Optional<S>> add) {
    var input = Input.ofJson(body, texts, key);
    return created(network, add.apply(input).orElseThrow(input::problem));
  }

  /** The same as {@link #changed}, answered with the row as it is now. */
  public Response change(
      @Nullable String ifMatch,
      byte[] body,
      Texts texts,
      BiFunction<Optional<Integer>, Input, Optional<S>> change) {
    return one(changed(ifMatch, body, texts, change));
  }

  /**
   * Reads what a change says and has it done.
   *
   * @param change takes the version that was seen, empty for any; empty where something is to be
   *     mended
   */
  public S changed(
      @Nullable String ifMatch,
      byte[] body,
      Texts texts,
      BiFunction<Optional<Integer>, Input, Optional<S>> change) {
    var seen = Versions.seen(ifMatch);
    var input = Input.ofJson(body, texts, key);
    return change.apply(seen, input).orElseThrow(input::problem);
  }
}
