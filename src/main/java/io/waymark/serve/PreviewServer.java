package io.waymark.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a folder as a CDN would: index files, types by ending, and the site's own 404 page. It
 * listens on loopback only, and answers only requests that name this machine as their host.
 */
public final class PreviewServer implements AutoCloseable {
  private static final int FORBIDDEN = 403;
  private static final int NOT_ALLOWED = 405;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"));

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  /**
   * Starts to serve.
   *
   * @param folder the built site; may be replaced while it is served
   * @param port where to listen; 0 for any free one
   * @throws IOException when the port is taken
   */
  public PreviewServer(Path folder, int port) throws IOException {
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!isForThisMachine(exchange.getRequestHeaders().getFirst("Host"))) {
        exchange.sendResponseHeaders(FORBIDDEN, -1);
      } else if (method.equals("GET") || method.equals("HEAD")) {
        send(exchange, exchange.getRequestURI().getPath(), method.equals("HEAD"));
      } else {
        exchange.sendResponseHeaders(NOT_ALLOWED, -1);
      }
    }
  }

  /** A page elsewhere can make a browser ask this server under a name of its own. */
  private static boolean isForThisMachine(String host) {
    return host != null && host.matches("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?");
  }

  private void send(HttpExchange exchange, String path, boolean headersOnly) throws IOException {
    Path root = folder.toRealPath();
    Path wanted = root.resolve(path.substring(1)).normalize();
    boolean slashMissing = !path.endsWith("/") && Files.isDirectory(wanted);
    if (wanted.startsWith(root) && slashMissing) {
      exchange.getResponseHeaders().set("Location", path + "/");
      exchange.sendResponseHeaders(301, -1);
      return;
    }
    Path file = path.endsWith("/") ? wanted.resolve("index.html") : wanted;
    boolean found = file.startsWith(root) && Files.isRegularFile(file);
    Path served = found ? file : root.resolve("404.html");
    byte[] body = Files.isRegularFile(served) ? Files.readAllBytes(served) : new byte[0];
    String name = served.getFileName().toString();
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    exchange
        .getResponseHeaders()
        .set("Content-Type", type == null ? "application/octet-stream" : type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    int status = found ? 200 : 404;
    exchange.sendResponseHeaders(status, headersOnly || body.length == 0 ? -1 : body.length);
    if (!headersOnly) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
