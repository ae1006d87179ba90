package io.waymark.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.waymark.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Shows a {@link Preview} to browsers as a CDN would show the site, and tells them of changes. It
 * listens on loopback only, and answers only requests that name this machine as their host.
 */
public final class PreviewServer implements AutoCloseable {
  /** Where the preview's own files are, which no site has. */
  static final String OWN = "/_waymark/";

  private static final int FOUND = 200;
  private static final int MOVED = 302;
  private static final int FORBIDDEN = 403;
  private static final int MISSING = 404;
  private static final int NOT_ALLOWED = 405;

  private final Preview preview;
  private final Makers makers;
  private final Function<List<Diagnostic>, String> report;
  private final HttpServer server;
  private final Listeners listeners = new Listeners();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /**
   * Starts to serve.
   *
   * @param makers makes pages
   * @param report tells problems to people, as plain text
   * @param port where to listen; 0 for any free one
   * @throws IOException when the port is taken
   */
  public PreviewServer(
      Preview preview, Makers makers, Function<List<Diagnostic>, String> report, int port)
      throws IOException {
    this.preview = preview;
    this.makers = makers;
    this.report = report;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Tells browsers of a change. */
  public void tellOfChange() {
    listeners.tell("change");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String path = exchange.getRequestURI().getPath();
      if (!isForThisMachine(exchange.getRequestHeaders().getFirst("Host"))) {
        exchange.sendResponseHeaders(FORBIDDEN, -1);
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.sendResponseHeaders(NOT_ALLOWED, -1);
      } else if (path.startsWith(OWN)) {
        own(exchange, path.substring(OWN.length()));
      } else {
        send(exchange, path);
      }
    }
  }

  /** A page elsewhere can make a browser ask this server under a name of its own. */
  private static boolean isForThisMachine(String host) {
    return host != null && host.matches("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?");
  }

  private void own(HttpExchange exchange, String name) throws IOException {
    switch (name) {
      case "events" -> {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(FOUND, 0);
        listeners.listen(exchange.getResponseBody());
      }
      case "problems" -> {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        List<Diagnostic> problems =
            makers.make(() -> preview.problems(query.replaceFirst("^path=", "")));
        write(exchange, FOUND, "problems.json", Problems.json(problems, report));
      }
      case "preview.js", "preview.css" -> {
        try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
          write(exchange, FOUND, name, in.readAllBytes());
        }
      }
      default -> exchange.sendResponseHeaders(MISSING, -1);
    }
  }

  private void send(HttpExchange exchange, String path) throws IOException {
    Preview.Sent sent = makers.make(() -> preview.send(path));
    boolean slashMissing = !sent.found() && !path.endsWith("/");
    if (slashMissing && makers.make(() -> preview.send(path + "/")).found()) {
      exchange.getResponseHeaders().set("Location", path + "/");
      exchange.sendResponseHeaders(MOVED, -1);
      return;
    }
    byte[] body = sent.bytes();
    if (sent.path().endsWith(".html")) {
      PreviewHtml page = PreviewHtml.of(sent.bytes());
      exchange.getResponseHeaders().set("ETag", "\"" + page.print() + "\"");
      body = page.body();
    }
    write(exchange, sent.found() ? FOUND : MISSING, sent.path(), body);
  }

  private static void write(HttpExchange exchange, int status, String name, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", MediaTypes.of(name));
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    boolean headersOnly = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, headersOnly || body.length == 0 ? -1 : body.length);
    if (!headersOnly) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    listeners.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
