package io.waymark.ingest;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as a page's running text writes them, and the addresses made of them. */
final class PlainNames {
  private final List<String> properNouns;

  PlainNames(List<String> properNouns) {
    this.properNouns =
        properNouns.stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
            .toList();
  }

  /** An official title in sentence case: "Software Developers" becomes "Software developers". */
  String sentence(String title) {
    if (title.isEmpty()) {
      return title;
    }
    String words = title.replace("--", "—");
    String name = words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT);
    for (String noun : properNouns) {
      Matcher found =
          Pattern.compile(
                  "(?<![\\p{L}\\p{N}])" + Pattern.quote(noun) + "(?![\\p{L}\\p{N}])",
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(name);
      name = found.replaceAll(Matcher.quoteReplacement(noun));
    }
    return name;
  }

  /**
   * A name as it is written mid-sentence, where its own commas would be taken for the sentence's:
   * "Engineers, all other" becomes "engineers not counted elsewhere", "Law teachers, postsecondary"
   * becomes "postsecondary law teachers", "Helpers—roofers" becomes "helpers of roofers", and what
   * else is set off at the end goes into brackets.
   */
  String mention(String name) {
    String words = properNouns.stream().anyMatch(name::startsWith) ? name : small(name);
    words = words.replaceFirst("^helpers—", "helpers of ");
    String rest = words.endsWith(", all other") ? " not counted elsewhere" : "";
    words = words.replaceFirst(", all other$", "");
    words = words.replaceFirst("^(.*), postsecondary$", "postsecondary $1");
    words =
        words
            .replaceFirst(", ((?:except|including) [^()]*)$", " ($1)")
            .replaceFirst(", ((?!and )[^,()]+)$", " ($1)");
    return words + rest;
  }

  private static String small(String name) {
    boolean acronym = name.length() > 1 && !Character.isLowerCase(name.charAt(1));
    return acronym || name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * The first place of a metro's name: "New York-Newark-Jersey City, NY-NJ" becomes "New York". A
   * place whose own name has a hyphen is among the proper nouns. What the Census Bureau adds to
   * tell places apart goes: "Urban Honolulu", "Amherst Town".
   */
  String place(String metro) {
    String places =
        metro.substring(0, metro.lastIndexOf(',') < 0 ? metro.length() : metro.lastIndexOf(','));
    for (String noun : properNouns) {
      if (places.startsWith(noun) && noun.contains("-")) {
        return noun;
      }
    }
    return places.split("[-–/]")[0].strip().replaceAll("^Urban | Town$", "");
  }

  /** Lower-case letters and digits without accents, joined by hyphens. */
  static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** A slug for each code; names that would share one get their code added, all of them. */
  static Map<String, String> slugs(Map<String, String> names) {
    Map<String, Integer> counts = new HashMap<>();
    names.values().forEach(name -> counts.merge(slug(name), 1, Integer::sum));
    Map<String, String> slugs = new HashMap<>();
    names.forEach(
        (code, name) ->
            slugs.put(code, counts.get(slug(name)) == 1 ? slug(name) : slug(name + " " + code)));
    return slugs;
  }
}
