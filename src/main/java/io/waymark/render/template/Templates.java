package io.waymark.render.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.waymark.diagnostic.Outcome;
import io.waymark.language.Language;
import io.waymark.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * Renders templates; each is compiled once and may be used by many threads at a time.
 *
 * <p>A template's name is its path in {@code templates/} without the ending: {@code track}, {@code
 * parts/cards}.
 */
public final class Templates {
  private static final int MOST_CHARS = 64 * 1024 * 1024;

  private final TemplateLookup lookup;
  private final TemplateFunctions functions;
  private final PebbleEngine engine;
  private final ThreadLocal<Rendering> underWay = new ThreadLocal<>();

  /**
   * Templates that read through {@code lookup} and {@code functions} unless told otherwise, and
   * speak {@code language}.
   */
  public Templates(TemplateLookup lookup, TemplateFunctions functions, Language language) {
    this.lookup = lookup;
    this.functions = functions;
    this.engine =
        new PebbleEngine.Builder()
            .registerExtensionCustomizer(OnlyData::new)
            .extension(new SiteExtension(underWay::get, language))
            .loader(new LookupLoader(underWay::get))
            .strictVariables(true)
            .autoEscaping(true)
            .defaultLocale(Locale.ROOT)
            .methodAccessValidator((object, method) -> false)
            .maxRenderedSize(MOST_CHARS)
            .build();
  }

  /**
   * The text a template makes of a context.
   *
   * @param template the template's name
   * @param context what it may read: {@code page} and {@code site}
   * @param caller the content that is shown, named in diagnostics
   * @return the text, or one diagnostic at the place in the template
   */
  public Outcome<String> render(String template, Map<String, Object> context, Span caller) {
    return render(template, context, caller, lookup, functions);
  }

  /** As above, reading through a view of its own that may record what this page read. */
  public Outcome<String> render(
      String template,
      Map<String, Object> context,
      Span caller,
      TemplateLookup pageLookup,
      TemplateFunctions pageFunctions) {
    Rendering before = underWay.get();
    var rendering = new Rendering(pageLookup, pageFunctions, context, caller);
    underWay.set(rendering);
    try {
      var out = new StringWriter(32 * 1024);
      engine.getTemplate(template).evaluate(out, context, Locale.ROOT);
      return Outcome.of(out.toString());
    } catch (PebbleException e) {
      rethrowBug(e);
      return Outcome.failure(new TemplateProblem(rendering).of(e));
    } catch (StackOverflowError e) {
      return Outcome.failure(new TemplateProblem(rendering).endless(template));
    } catch (RuntimeException e) {
      if (!thrownByPebble(e)) {
        throw e;
      }
      return Outcome.failure(new TemplateProblem(rendering).inside(template, e));
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to a string failed", e);
    } finally {
      if (before == null) {
        underWay.remove();
      } else {
        underWay.set(before);
      }
    }
  }

  /** Pebble also wraps what our own data throw: that stays what it is, a bug. */
  private static void rethrowBug(PebbleException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof RuntimeException bug
          && !(cause instanceof PebbleException)
          && !thrownByPebble(bug)) {
        throw bug;
      }
    }
  }

  /** Whether Pebble itself stumbled, as over a word added to a number, and not our own data. */
  private static boolean thrownByPebble(RuntimeException e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      String name = frame.getClassName();
      if (!name.startsWith("java.") && !name.startsWith("jdk.")) {
        return name.startsWith("io.pebbletemplates.");
      }
    }
    return false;
  }
}
