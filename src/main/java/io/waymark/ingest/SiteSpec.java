package io.waymark.ingest;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code content/import.yaml} says for the whole site.
 *
 * @param everything whether the shared tables keep all occupations rather than those named
 * @param sectors plain names of industry sectors by their NAICS code
 * @param groups plain names of major groups by their SOC code
 * @param properNouns what keeps its capitals in the plain name of an occupation or a metro
 */
record SiteSpec(
    boolean everything,
    Map<String, String> sectors,
    Map<String, String> groups,
    List<String> properNouns) {
  static final String PATH = "content/import.yaml";
  static final SiteSpec DEFAULT = new SiteSpec(false, Map.of(), Map.of(), List.of());

  SiteSpec {
    sectors = Map.copyOf(sectors);
    groups = Map.copyOf(groups);
    properNouns = List.copyOf(properNouns);
  }

  static SiteSpec read(Source source, List<Diagnostic> problems) {
    Optional<SpecYaml.Entries> root =
        SpecYaml.read(source, problems).flatMap(n -> SpecYaml.entries(n, problems));
    if (root.isEmpty()) {
      return DEFAULT;
    }
    SpecYaml.Entries entries = root.get();
    SpecYaml.allow(entries, Set.of("occupations", "sectors", "groups", "proper_nouns"), problems);
    return new SiteSpec(
        everything(entries, problems),
        names(entries, "sectors", problems),
        names(entries, "groups", problems),
        properNouns(entries, problems));
  }

  private static boolean everything(SpecYaml.Entries entries, List<Diagnostic> problems) {
    SpecYaml.Node node = entries.values().get("occupations");
    if (node == null) {
      return false;
    }
    Optional<SpecYaml.Text> text = SpecYaml.text(node, problems);
    if (text.isPresent() && !Set.of("named", "all").contains(text.get().value())) {
      problems.add(
          Diagnostic.of(
                  Code.BAD_VALUE,
                  text.get().span(),
                  "\"" + text.get().value() + "\" is neither named nor all.")
              .hint("named keeps the occupations that an import.yaml names; all keeps every one."));
    }
    return text.map(t -> t.value().equals("all")).orElse(false);
  }

  private static List<String> properNouns(SpecYaml.Entries entries, List<Diagnostic> problems) {
    return Optional.ofNullable(entries.values().get("proper_nouns"))
        .flatMap(n -> SpecYaml.items(n, problems))
        .map(SpecYaml.Items::nodes)
        .orElse(List.of())
        .stream()
        .flatMap(n -> SpecYaml.text(n, problems).stream())
        .map(SpecYaml.Text::value)
        .toList();
  }

  private static Map<String, String> names(
      SpecYaml.Entries entries, String key, List<Diagnostic> problems) {
    Map<String, String> names = new LinkedHashMap<>();
    Optional.ofNullable(entries.values().get(key))
        .flatMap(n -> SpecYaml.entries(n, problems))
        .ifPresent(
            all ->
                all.values()
                    .forEach(
                        (code, name) ->
                            SpecYaml.text(name, problems)
                                .ifPresent(t -> names.put(code, t.value()))));
    return names;
  }
}
