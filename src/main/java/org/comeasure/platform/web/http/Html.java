package org.comeasure.platform.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Sends pages from servlets, compressed for whoever takes gzip. */
public final class Html {

  private static final String TYPE = "text/html;charset=UTF-8";

  private Html() {}

  /**
   * @param page in UTF-8
   */
  public static void send(HttpServletRequest request, HttpServletResponse response, byte[] page)
      throws IOException {
    boolean compressed = compressed(request);
    write(request, response, compressed ? gzip(page) : page);
  }

  public static void send(
      HttpServletRequest request, HttpServletResponse response, Stencil page, String filling)
      throws IOException {
    boolean compressed = compressed(request);
    write(request, response, compressed ? page.filledAndCompressed(filling) : page.filled(filling));
  }

  private static boolean compressed(HttpServletRequest request) {
    return Compression.accepts(request.getHeader("Accept-Encoding"));
  }

  private static void write(HttpServletRequest request, HttpServletResponse response, byte[] body)
      throws IOException {
    response.setContentType(TYPE);
    response.addHeader("Vary", "Accept-Encoding");
    if (compressed(request)) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    // The container does not hold back the body of an answer to HEAD.
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var result = new ByteArrayOutputStream(bytes.length / 2);
    try (var gzip = new GZIPOutputStream(result)) {
      gzip.write(bytes);
    }
    return result.toByteArray();
  }
}
