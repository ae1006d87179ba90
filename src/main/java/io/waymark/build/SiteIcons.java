package io.waymark.build;

import io.waymark.render.Rasterizer;
import io.waymark.render.card.SiteIcon;
import io.waymark.render.chart.Palette;
import io.waymark.source.Source;
import io.waymark.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The site's icon in the forms that browsers and phones ask for. A file of the same name in {@code
 * static/root/} stands in place of each.
 */
final class SiteIcons {
  private record Form(String name, String rel, Optional<String> type, Optional<String> sizes) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(SiteIcon.ICO, "icon", Optional.empty(), Optional.of("32x32")),
          new Form(SiteIcon.SVG, "icon", Optional.of("image/svg+xml"), Optional.empty()),
          new Form(SiteIcon.TOUCH, "apple-touch-icon", Optional.empty(), Optional.empty()));

  private final Optional<Rasterizer> rasterizer;
  private final SiteIcon icon;
  private final Set<String> own;

  SiteIcons(Optional<Rasterizer> rasterizer, Palette palette, Assets assets) {
    this.rasterizer = rasterizer;
    this.icon = new SiteIcon(palette);
    this.own = assets.files().stream().map(Assets.Asset::path).collect(Collectors.toSet());
  }

  /** Writes the forms that the site doesn't bring. */
  void write(OutputTree output) {
    Span origin = new Source("static/root/" + SiteIcon.SVG, "").start();
    for (Form form : FORMS) {
      if (!own.contains(form.name())) {
        bytes(form.name()).ifPresent(bytes -> output.write(form.name(), origin, bytes));
      }
    }
  }

  private Optional<byte[]> bytes(String name) {
    return switch (name) {
      case SiteIcon.ICO -> rasterizer.map(r -> SiteIcon.ico(r.png(icon.svg(SiteIcon.ICO_SIZE))));
      case SiteIcon.TOUCH -> rasterizer.map(r -> r.png(icon.touch()));
      default -> Optional.of(icon.svg(SiteIcon.ICO_SIZE).getBytes(StandardCharsets.UTF_8));
    };
  }

  /** The links of those that are there, as templates write them. */
  List<Map<String, Object>> view(Addresses addresses) {
    List<Map<String, Object>> links = new ArrayList<>();
    for (Form form : FORMS) {
      if (own.contains(form.name()) || form.name().equals(SiteIcon.SVG) || rasterizer.isPresent()) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("rel", form.rel());
        link.put("url", addresses.ofFile(form.name()));
        link.put("type", form.type().orElse(null));
        link.put("sizes", form.sizes().orElse(null));
        links.add(link);
      }
    }
    return links;
  }
}
