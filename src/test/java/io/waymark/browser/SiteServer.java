package io.waymark.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * Serves a built site on loopback as a CDN would: index files, types by ending, the 404 page, text
 * compressed for those who accept it, and the headers that the site asks for in {@code _headers}.
 */
final class SiteServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "csv", "text/csv; charset=utf-8",
          "xml", "application/xml",
          "svg", "image/svg+xml",
          "json", "application/json",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2");
  private static final Set<String> COMPRESSED_ALREADY = Set.of("woff2", "png", "ico");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  /**
   * @param folder the built site
   * @param basePath the path it is published under, with a slash at both ends
   */
  SiteServer(Path folder, String basePath) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(basePath, exchange -> answer(exchange, folder, basePath));
    server.setExecutor(threads);
    server.start();
  }

  /** The address of the site's root, without the base path and without a slash at its end. */
  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, Path folder, String basePath)
      throws IOException {
    String inside = exchange.getRequestURI().getPath().substring(basePath.length());
    Path file =
        folder.resolve(inside.isEmpty() || inside.endsWith("/") ? inside + "index.html" : inside);
    boolean found = Files.isRegularFile(file);
    Path served = found ? file : folder.resolve("404.html");
    byte[] body = Files.readAllBytes(served);
    String name = served.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "text/plain"));
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip") && !COMPRESSED_ALREADY.contains(ending)) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      body = compressed(body);
    }
    String path = exchange.getRequestURI().getPath();
    headers(folder)
        .forEach(
            (rule, headers) -> {
              if (path.matches(rule)) {
                headers.forEach(header -> exchange.getResponseHeaders().set(header[0], header[1]));
              }
            });
    exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static byte[] compressed(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    }
    return bytes.toByteArray();
  }

  /**
   * Headers by a pattern of the paths that they are for, as hosts read {@code *} and {@code :x}.
   */
  private static Map<String, List<String[]>> headers(Path folder) throws IOException {
    Map<String, List<String[]>> rules = new LinkedHashMap<>();
    List<String[]> headers = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("_headers"))) {
      if (line.startsWith("  ")) {
        headers.add(line.strip().split(": ", 2));
      } else {
        headers = new ArrayList<>();
        rules.put(line.replace("*", ".*").replaceAll(":\\w+", "[^/]+"), headers);
      }
    }
    return rules;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
