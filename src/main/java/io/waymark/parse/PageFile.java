package io.waymark.parse;

import io.waymark.model.Narrative;
import java.util.Optional;

/**
 * A Markdown file of {@code content/} and the datasets beside it.
 *
 * @param path what its path says
 * @param outline what the site has to know of it
 * @param narrative what is in it
 */
record PageFile(PagePath path, PageOutline outline, Narrative narrative) {

  /** The page that it is by itself; of a row's page it is only a part. */
  Optional<PageDraft> draft() {
    return path.type().rows().isPresent() ? Optional.empty() : Optional.of(PageDraft.of(this));
  }
}
