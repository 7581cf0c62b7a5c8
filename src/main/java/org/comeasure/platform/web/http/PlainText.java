package org.comeasure.platform.web.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Hands parameters that are texts over as they are. Without it Jersey looks, for every such
 * parameter of every request, for methods that {@link String} does not have.
 */
@Provider
public class PlainText implements ParamConverterProvider {

  private static final ParamConverter<String> AS_IT_IS =
      new ParamConverter<>() {
        @Override
        public String fromString(String value) {
          return value;
        }

        @Override
        public String toString(String value) {
          return value;
        }
      };

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] around) {
    return type == String.class ? (ParamConverter<T>) AS_IT_IS : null;
  }
}
