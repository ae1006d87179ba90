package io.waymark.render.discovery;

import io.waymark.language.Language;
import io.waymark.model.Html;
import io.waymark.model.Route;
import java.net.URI;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * Former addresses that lead to today's: the {@code _redirects} file that Netlify and Cloudflare
 * Pages read, and a page at each former address for hosts that read none.
 */
public final class Redirects {
  private Redirects() {}

  /**
   * @param targets today's route for each former one
   * @param basePath the path under which the site is published, ending with a slash
   */
  public static String file(SortedMap<Route, Route> targets, String basePath) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<Route, Route> entry : targets.entrySet()) {
      out.append(under(basePath, entry.getKey())).append(' ');
      out.append(under(basePath, entry.getValue())).append(" 301\n");
    }
    return out.toString();
  }

  /** A page that sends its reader on at once, and says where to when that doesn't happen. */
  public static String page(URI target, Language language) {
    String address = Html.text(target.toString()).markup();
    String link = "<a href=\"" + address + "\">" + address + "</a>";
    UnaryOperator<String> escaped = words -> Html.text(words).markup();
    return "<!doctype html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
            .formatted(Html.text(language.tag()), language.direction())
        + "<title>"
        + Html.text(language.say("moved.title"))
        + "</title>\n"
        + "<link rel=\"canonical\" href=\"%1$s\">\n<meta http-equiv=\"refresh\" content=\"0; url=%1$s\">\n"
            .formatted(address)
        + "<meta name=\"robots\" content=\"noindex\">\n</head>\n<body>\n<p>"
        + language.write("moved.text", Map.of("address", link), escaped)
        + "</p>\n</body>\n</html>\n";
  }

  private static String under(String basePath, Route route) {
    return basePath + route.path().substring(1);
  }
}
