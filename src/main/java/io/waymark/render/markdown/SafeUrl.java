package io.waymark.render.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which addresses may be published: relative ones, and a list of schemes. */
final class SafeUrl {
  private static final List<String> LINKS = List.of("https", "http", "mailto", "tel");
  private static final List<String> IMAGES = List.of("https", "http");

  private SafeUrl() {}

  static Optional<Diagnostic> problem(String target, boolean image, Span span) {
    List<String> allowed = image ? IMAGES : LINKS;
    String scheme = scheme(target);
    if (scheme.isEmpty() || allowed.contains(scheme)) {
      return Optional.empty();
    }
    String message = "Addresses that begin with \"" + scheme + ":\" aren't published.";
    return Optional.of(
        Diagnostic.of(Code.UNSAFE_URL, span, message)
            .hint("Use a page's path or id, or one of: " + String.join(":, ", allowed) + ":."));
  }

  /** The scheme as a browser would read it, which ignores control chars; empty when relative. */
  private static String scheme(String target) {
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == ':') {
        return seen.toString().toLowerCase(Locale.ROOT);
      }
      if (c == '/' || c == '?' || c == '#') {
        return "";
      }
      if (c > ' ' && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
        seen.append(c);
      }
    }
    return "";
  }

  /** An address with the chars escaped that must not stand in one; escapes stay as they are. */
  static String encode(String target) {
    return Escaping.percentEncodeUrl(target);
  }
}
