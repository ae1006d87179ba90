package io.waymark.parse.markdown;

import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The attributes that editors may write: {@code id}, {@code class}, {@code lang}, and ours. */
final class SafeAttributes {
  private static final Map<String, Pattern> SAFE =
      Map.of(
          "id", Pattern.compile("\\p{L}[\\p{L}\\p{N}_.:-]{0,99}"),
          "class", Pattern.compile("[A-Za-z][\\w-]{0,63}(?:\\s+[A-Za-z][\\w-]{0,63})*"),
          "lang", Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,6}"));
  private static final List<String> KNOWN =
      List.of("claim", "class", "fixed", "id", "lang", "when");

  /** Those that speak of words in brackets, and those that speak of a section. */
  static final Set<String> OF_WORDS = Set.of("claim", "fixed");

  static final Set<String> OF_SECTIONS = Set.of("when");

  /** One attribute as written, on a node or on a span of ours. */
  record Written(String name, String value, BasedSequence nameChars, BasedSequence valueChars) {}

  private SafeAttributes() {}

  static List<Written> of(MarkedSpan span) {
    return span.attributes().attributes().stream()
        .map(a -> new Written(a.name(), a.value(), a.nameChars(), a.valueChars()))
        .toList();
  }

  static List<Written> of(AttributesNode node) {
    List<Written> all = new ArrayList<>();
    for (Node child : node.getChildren()) {
      if (child instanceof AttributeNode a) {
        String name =
            switch (a.getName().toString()) {
              case "." -> "class";
              case "#" -> "id";
              default -> a.getName().toString();
            };
        all.add(new Written(name, a.getValue().toString(), a.getName(), a.getValue()));
      }
    }
    return all;
  }

  /** Those that can be printed, by name; several classes become one list of classes. */
  static Map<String, String> printable(List<Written> written) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Written w : written) {
      if (isSafe(w)) {
        all.merge(w.name, w.value, (a, b) -> w.name.equals("class") ? a + " " + b : a);
      }
    }
    return all;
  }

  private static boolean isSafe(Written written) {
    Pattern safe = SAFE.get(written.name);
    return safe != null && safe.matcher(written.value).matches();
  }

  /**
   * What is wrong with an attribute.
   *
   * @param allowed the names of ours that can stand there
   */
  static Optional<Diagnostic> problem(Written written, Set<String> allowed, Placement placement) {
    BasedSequence nameChars = written.nameChars;
    String name = written.name;
    var span = placement.place(nameChars.getStartOffset(), nameChars.getEndOffset());
    if (isSafe(written) || allowed.contains(name)) {
      return Optional.empty();
    }
    if (OF_SECTIONS.contains(name)) {
      return Optional.of(
          Diagnostic.of(Code.UNKNOWN_KEY, span, "\"" + name + "\" has no section to speak of.")
              .hint("Put it on a heading, as in ## Pay {when=\"pay is released\"}."));
    }
    if (OF_WORDS.contains(name)) {
      return Optional.of(
          Diagnostic.of(Code.UNKNOWN_KEY, span, "\"" + name + "\" has no words that it speaks of.")
              .hint("Put the words in brackets before it: [words]{" + name + "=\"…\"}."));
    }
    if (SAFE.containsKey(name)) {
      String message = "\"" + written.value + "\" can't be a " + name + ".";
      return Optional.of(
          Diagnostic.of(Code.BAD_VALUE, span, message)
              .hint("Use letters, digits and hyphens, beginning with a letter."));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("style") || lower.startsWith("on")) {
      return Optional.of(
          Diagnostic.of(Code.UNSAFE_HTML, span, "The attribute \"" + name + "\" isn't allowed.")
              .hint("Give it a class, as in {.lead}, and style that in the stylesheet."));
    }
    return Optional.of(
        Diagnostic.of(Code.UNKNOWN_KEY, span, "There is no attribute \"" + name + "\".")
            .hint(DidYouMean.hint(name, KNOWN)));
  }
}
