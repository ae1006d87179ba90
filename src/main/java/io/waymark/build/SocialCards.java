package io.waymark.build;

import io.waymark.model.ContentType;
import io.waymark.model.Page;
import io.waymark.render.Rasterizer;
import io.waymark.render.card.CardDrawing;
import io.waymark.render.card.SocialCard;
import io.waymark.render.chart.Palette;
import io.waymark.source.Fingerprint;
import io.waymark.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pictures that pages are shared with. A page's own is published beside it, at an address that
 * names its content; pages of a type may share the one of another page. May be used by several
 * threads at once.
 */
final class SocialCards {
  /**
   * A published card.
   *
   * @param address as pages write it
   * @param alt what it shows
   */
  record Published(String address, String alt) {}

  private final Optional<Rasterizer> rasterizer;
  private final CardDrawing drawing;
  private final Map<String, Optional<Published>> shared = new ConcurrentHashMap<>();

  SocialCards(Optional<Rasterizer> rasterizer, Palette palette) {
    this.rasterizer = rasterizer;
    this.drawing = new CardDrawing(palette);
  }

  /**
   * The card that a page is shared with.
   *
   * @param own the page's own card, asked only if it has one
   * @param other the card of the page with an id, made without publishing it
   */
  Optional<Published> of(
      Page page, Supplier<Optional<Published>> own, Function<String, Optional<Published>> other) {
    ContentType.Card card = page.type().card().orElse(null);
    if (rasterizer.isEmpty() || card == null) {
      return Optional.empty();
    }
    return card instanceof ContentType.SharedCard share
        ? shared.computeIfAbsent(share.of().page(), other)
        : own.get();
  }

  /**
   * Draws a page's own card and writes it.
   *
   * @param origin where the page is declared
   */
  Optional<Published> publish(SocialCard card, PageFiles files, Span origin) {
    return drawing
        .svg(card)
        .map(
            svg -> {
              byte[] png = rasterizer.orElseThrow().png(svg);
              String name = "card." + Fingerprint.of(png).shortText() + ".png";
              files.write(name, origin, png);
              return new Published(files.address(name), card.alt());
            });
  }
}
