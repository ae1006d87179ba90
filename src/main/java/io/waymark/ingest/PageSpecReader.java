package io.waymark.ingest;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.source.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads an {@code import.yaml} and reports whatever in it cannot be meant. */
final class PageSpecReader {
  private static final int EVER = 9999;
  private final List<Diagnostic> problems;

  PageSpecReader(List<Diagnostic> problems) {
    this.problems = problems;
  }

  /** The specification, or nothing when any part of it is wrong. */
  Optional<PageSpec> read(Source source) {
    int before = problems.size();
    Optional<SpecYaml.Entries> root =
        SpecYaml.read(source, problems).flatMap(n -> SpecYaml.entries(n, problems));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    SpecYaml.Entries entries = root.get();
    SpecYaml.allow(
        entries,
        Set.of("title", "groups", "trend_from", "metro_pay", "metro_jobs", "steps", "roles"),
        problems);
    Optional<String> title =
        entries.values().containsKey("title")
            ? matching(entries, "title", "(?s).+", "words")
            : Optional.empty();
    List<PageSpec.Group> groups =
        list(entries, "groups").stream().flatMap(n -> group(n).stream()).toList();
    unique(entries, groups);
    int from =
        SpecYaml.required(entries, "trend_from", problems).map(n -> year(n, EVER)).orElse(EVER);
    Optional<PageSpec.Code> metroPay =
        Optional.ofNullable(entries.values().get("metro_pay")).flatMap(this::titledCode);
    Optional<PageSpec.Code> metroJobs =
        Optional.ofNullable(entries.values().get("metro_jobs")).flatMap(this::titledCode);
    List<String> steps =
        list(entries, "steps").stream()
            .flatMap(n -> SpecYaml.text(n, problems).stream())
            .map(SpecYaml.Text::value)
            .toList();
    List<PageSpec.Role> roles =
        list(entries, "roles").stream().flatMap(n -> role(n, steps.size()).stream()).toList();
    if (problems.size() > before) {
      return Optional.empty();
    }
    String folder = source.path().substring(0, source.path().lastIndexOf('/'));
    String name = title.orElseGet(() -> words(folder.substring(folder.lastIndexOf('/') + 1)));
    return Optional.of(new PageSpec(folder, name, groups, from, metroPay, metroJobs, steps, roles));
  }

  /** A folder's name as words: {@code data-and-analytics} is "Data and analytics". */
  private static String words(String slug) {
    return slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1).replace('-', ' ');
  }

  private void unique(SpecYaml.Entries entries, List<PageSpec.Group> groups) {
    Set<String> names = new HashSet<>();
    for (PageSpec.Group group : groups) {
      if (!names.add(group.name())) {
        problems.add(
            Diagnostic.of(
                    Code.BAD_VALUE,
                    entries.keys().get("groups"),
                    "Two groups are called \"" + group.name() + "\".")
                .hint("The name begins its columns' names: give each its own."));
      }
    }
  }

  private List<SpecYaml.Node> list(SpecYaml.Entries entries, String key) {
    return SpecYaml.required(entries, key, problems)
        .flatMap(n -> SpecYaml.items(n, problems))
        .map(SpecYaml.Items::nodes)
        .orElse(List.of());
  }

  private Optional<PageSpec.Group> group(SpecYaml.Node node) {
    return SpecYaml.entries(node, problems)
        .flatMap(
            entries -> {
              SpecYaml.allow(entries, Set.of("name", "title", "codes"), problems);
              Optional<String> name =
                  matching(entries, "name", "[a-z][a-z0-9_]*", "lower-case letters, digits and _");
              Optional<String> title = matching(entries, "title", "(?s).+", "words");
              List<PageSpec.Era> eras =
                  list(entries, "codes").stream()
                      .flatMap(n -> era(n, title.orElse("")).stream())
                      .toList();
              return name.flatMap(n -> title.map(t -> new PageSpec.Group(n, t, eras)));
            });
  }

  private Optional<PageSpec.Era> era(SpecYaml.Node node, String title) {
    return SpecYaml.entries(node, problems)
        .flatMap(
            entries -> {
              SpecYaml.allow(entries, Set.of("code", "from", "until"), problems);
              int from = optionalYear(entries, "from", 0);
              int until = optionalYear(entries, "until", EVER);
              return code(entries, title).map(code -> new PageSpec.Era(code, from, until));
            });
  }

  private Optional<PageSpec.Code> titledCode(SpecYaml.Node node) {
    return SpecYaml.entries(node, problems)
        .flatMap(
            entries -> {
              SpecYaml.allow(entries, Set.of("code", "title"), problems);
              return matching(entries, "title", "(?s).+", "words")
                  .flatMap(title -> code(entries, title));
            });
  }

  private Optional<PageSpec.Role> role(SpecYaml.Node node, int steps) {
    return SpecYaml.entries(node, problems)
        .flatMap(
            entries -> {
              SpecYaml.allow(entries, Set.of("code", "title", "step"), problems);
              Optional<String> title = matching(entries, "title", "(?s).+", "words");
              Optional<String> step = matching(entries, "step", "[1-9]", "a step's number, from 1");
              if (step.isPresent() && Integer.parseInt(step.get()) > steps) {
                problems.add(
                    Diagnostic.of(
                            Code.BAD_VALUE,
                            entries.values().get("step").span(),
                            "Step %s is not among the %d of `steps`.".formatted(step.get(), steps))
                        .hint("Name the step under `steps`, or choose one that is there."));
                return Optional.empty();
              }
              return title
                  .flatMap(t -> code(entries, t))
                  .flatMap(c -> step.map(s -> new PageSpec.Role(c, Integer.parseInt(s))));
            });
  }

  private Optional<PageSpec.Code> code(SpecYaml.Entries entries, String title) {
    return matching(entries, "code", "\\d\\d-\\d{4}", "a SOC code such as 11-1021")
        .map(soc -> new PageSpec.Code(soc, title, entries.values().get("code").span()));
  }

  private Optional<String> matching(
      SpecYaml.Entries entries, String key, String pattern, String wanted) {
    Optional<SpecYaml.Text> text =
        SpecYaml.required(entries, key, problems).flatMap(n -> SpecYaml.text(n, problems));
    if (text.isPresent() && !text.get().value().matches(pattern)) {
      problems.add(
          Diagnostic.of(
              Code.BAD_VALUE,
              text.get().span(),
              "\"%s\" under %s should be %s.".formatted(text.get().value(), key, wanted)));
      return Optional.empty();
    }
    return text.map(SpecYaml.Text::value);
  }

  private int optionalYear(SpecYaml.Entries entries, String key, int otherwise) {
    SpecYaml.Node node = entries.values().get(key);
    return node == null ? otherwise : year(node, otherwise);
  }

  private int year(SpecYaml.Node node, int otherwise) {
    Optional<SpecYaml.Text> text = SpecYaml.text(node, problems);
    if (text.isPresent() && !text.get().value().matches("20\\d\\d")) {
      problems.add(
          Diagnostic.of(
              Code.BAD_VALUE,
              text.get().span(),
              "\"" + text.get().value() + "\" should be a year such as 2019."));
      return otherwise;
    }
    return text.map(t -> Integer.valueOf(t.value())).orElse(otherwise);
  }
}
