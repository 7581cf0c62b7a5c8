package org.comeasure.platform.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses words, not pictures, for whoever takes gzip. */
@Provider
@ApplicationScoped
public class Compression implements ContainerResponseFilter, WriterInterceptor {

  private static final int BUFFER = 8_192;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.hasEntity() && isText(response.getMediaType())) {
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
      if (accepts(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
        response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
      }
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    if (!"gzip".equals(context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING))) {
      context.proceed();
      return;
    }
    context.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
    var gzip = new GZIPOutputStream(context.getOutputStream(), BUFFER);
    context.setOutputStream(gzip);
    context.proceed();
    gzip.finish();
  }

  static boolean accepts(@Nullable String header) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(coding -> coding.replace(" ", ""))
            .anyMatch(
                coding -> coding.equals("gzip") || coding.matches("gzip;q=(1|0\\.\\d*[1-9]).*"));
  }

  static boolean isText(@Nullable MediaType type) {
    return type != null
        && (type.getType().equals("text")
            || type.getSubtype().endsWith("json")
            || type.getSubtype().endsWith("xml"));
  }
}
