package io.waymark.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import io.waymark.site.OwnSite;
import io.waymark.site.Specimen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Serves the repository's own site, and pages of kinds that it rarely has, to a real browser: once
 * for all tests of a run that ask for it.
 */
final class ServedSite implements ParameterResolver {
  private static final int PATIENCE = 120_000;

  /** States of pages that an address leads to. */
  private static final List<String> ASKED =
      List.of(
          "/compare/?track=education&track=law&track=sales&track=technology",
          "/search/?q=nurse",
          "/nothing/is/here/");

  /**
   * Both sites and the browser that reads them.
   *
   * @param built the repository's own site
   * @param chromium the browser
   * @param own serves the repository's own site
   * @param specimen serves a draft that was corrected, with every form of text, and a front page
   *     without a table
   */
  record Served(OwnSite.Built built, Chromium chromium, SiteServer own, SiteServer specimen)
      implements AutoCloseable {
    /** Addresses of pages of every kind, and in every state that an address leads to. */
    List<String> kinds() {
      List<String> kinds = new ArrayList<>();
      Stream.concat(built.oneOfEachKind().stream(), ASKED.stream())
          .forEach(address -> kinds.add(own.origin() + address));
      kinds.add(specimen.origin() + "/");
      kinds.add(specimen.origin() + "/everything/");
      return kinds;
    }

    /** The address of a page of the repository's own site. */
    String at(String path) {
      return own.origin() + path;
    }

    /** What tells a kind from the others in a report: its path. */
    String name(String address) {
      return address.startsWith(own.origin())
          ? address.substring(own.origin().length())
          : "specimen" + address.substring(specimen.origin().length());
    }

    BrowserContext context(int width, ColorScheme scheme) {
      return context(
          new Browser.NewContextOptions()
              .setViewportSize(width, width < 500 ? 720 : 900)
              .setColorScheme(scheme));
    }

    /** A context that is patient with a busy machine. */
    BrowserContext context(Browser.NewContextOptions options) {
      BrowserContext context = chromium.browser().newContext(options);
      context.setDefaultTimeout(PATIENCE);
      return context;
    }

    @Override
    public void close() {
      own.close();
      specimen.close();
      chromium.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Served.class;
  }

  @Override
  public Served resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(ServedSite.class))
        .getOrComputeIfAbsent("served", key -> serve(context), Served.class);
  }

  private static Served serve(ExtensionContext context) {
    Chromium chromium = Chromium.start();
    OwnSite.Built built = OwnSite.in(context);
    try {
      return new Served(
          built,
          chromium,
          new SiteServer(built.folder(), "/"),
          new SiteServer(Specimen.build(), "/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
