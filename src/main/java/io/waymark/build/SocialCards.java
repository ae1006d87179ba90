package io.waymark.build;

import io.waymark.model.ContentType;
import io.waymark.model.Page;
import io.waymark.render.Rasterizer;
import io.waymark.render.card.CardDrawing;
import io.waymark.render.card.SocialCard;
import io.waymark.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The pictures that pages are shared with. A page's own is published at an address that names its
 * content; pages of a type may share the one of another page, which therefore is made before them.
 * May be used by several threads at once.
 */
final class SocialCards {
  /** A published card: its address as pages write it, and what it shows. */
  record Published(String address, String alt) {}

  private final Optional<Rasterizer> rasterizer;
  private final Addresses addresses;
  private final OutputTree output;
  private final CardDrawing drawing;
  private final Map<String, Published> own = new ConcurrentHashMap<>();

  SocialCards(
      Optional<Rasterizer> rasterizer, Addresses addresses, Assets assets, OutputTree output) {
    this.rasterizer = rasterizer;
    this.addresses = addresses;
    this.output = output;
    this.drawing = new CardDrawing(assets.palette());
  }

  /** The pages whose cards others share. */
  static Set<String> shared(Iterable<ContentType> types) {
    Set<String> shared = new TreeSet<>();
    for (ContentType type : types) {
      if (type.card().orElse(null) instanceof ContentType.SharedCard card) {
        shared.add(card.of().page());
      }
    }
    return shared;
  }

  /**
   * The card that a page is shared with.
   *
   * @param words what stands on its own card, asked only if it has one
   * @param origin where the page is declared
   */
  Optional<Published> of(Page page, Supplier<SocialCard> words, Span origin) {
    ContentType.Card card = page.type().card().orElse(null);
    if (rasterizer.isEmpty() || card == null) {
      return Optional.empty();
    }
    if (card instanceof ContentType.SharedCard shared) {
      return Optional.ofNullable(own.get(shared.of().page()));
    }
    Optional<Published> made = publish(page, words.get(), origin);
    made.ifPresent(published -> own.put(page.id(), published));
    return made;
  }

  private Optional<Published> publish(Page page, SocialCard card, Span origin) {
    return drawing
        .svg(card)
        .map(
            svg -> {
              byte[] png = rasterizer.orElseThrow().png(svg);
              String name = page.id().replace('/', '-');
              String print = Fingerprint.of(png).shortText();
              String path = "assets/cards/" + name + "." + print + ".png";
              output.write(path, origin, png);
              return new Published(addresses.ofFile(path), card.alt());
            });
  }
}
