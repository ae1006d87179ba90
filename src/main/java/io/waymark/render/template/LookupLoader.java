package io.waymark.render.template;

import io.pebbletemplates.pebble.loader.Loader;
import io.waymark.diagnostic.Code;
import io.waymark.source.Source;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Loads templates through the rendering under way.
 *
 * <p>Pebble asks for a cache key at each use of a template, and the key is the source itself: so a
 * lookup sees each use, and an edited template is compiled anew while all others stay compiled.
 */
final class LookupLoader implements Loader<Source> {
  private final Supplier<Rendering> rendering;

  LookupLoader(Supplier<Rendering> rendering) {
    this.rendering = rendering;
  }

  @Override
  public Source createCacheKey(String name) {
    return rendering
        .get()
        .open(name)
        .orElseThrow(
            () ->
                new TemplateFault(
                    Code.TEMPLATE_MISSING,
                    "There is no template \"" + name + "\".",
                    name,
                    Optional.of(
                        "Templates are files in templates/: create "
                            + Rendering.path(name)
                            + " or correct the name."),
                    null,
                    null));
  }

  @Override
  public Reader getReader(Source source) {
    return new StringReader(source.text());
  }

  @Override
  public boolean resourceExists(String name) {
    return rendering.get().open(name).isPresent();
  }

  @Override
  public String resolveRelativePath(String path, String anchor) {
    return null;
  }

  @Override
  public void setCharset(String charset) {
    throw new UnsupportedOperationException("Templates are text already");
  }

  @Override
  public void setPrefix(String prefix) {
    throw new UnsupportedOperationException("Templates are found by their lookup");
  }

  @Override
  public void setSuffix(String suffix) {
    throw new UnsupportedOperationException("Templates are found by their lookup");
  }
}
