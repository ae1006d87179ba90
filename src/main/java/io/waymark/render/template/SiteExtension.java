package io.waymark.render.template;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.waymark.diagnostic.Code;
import io.waymark.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The functions and filters that templates have beside Pebble's own. */
final class SiteExtension extends AbstractExtension {
  private final Supplier<Rendering> rendering;

  private final Language language;

  SiteExtension(Supplier<Rendering> rendering, Language language) {
    this.rendering = rendering;
    this.language = language;
  }

  @Override
  public Map<String, Filter> getFilters() {
    DateFilter date = new DateFilter("date", language::day);
    DateFilter machine = new DateFilter("iso_date", LocalDate::toString);
    return Map.ofEntries(
        Map.entry("date", date),
        Map.entry("iso_date", machine),
        Map.entry("time", new TimeFilter(date, machine)),
        Map.entry("link", new LinkFilter()),
        Map.entry("bold", new BoldFilter()),
        Map.entry("dollars", new DollarsFilter(language.numerals())),
        Map.entry("json", new JsonFilter()),
        Map.entry("plain", new PlainFilter()),
        Map.entry("strip", new StripFilter()),
        Map.entry("amount", new AmountFilter()),
        Map.entry("escape", new EscapeAlways()));
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "word",
        new WordFunction(language),
        "words",
        new Call(
            List.of("subject"),
            (asked, word) ->
                Optional.of(language.ofSubject(word)).filter(messages -> !messages.isEmpty()),
            Code.UNKNOWN_MESSAGE,
            "There are no messages of the subject \"%s\"."),
        "asset",
        new Call(
            List.of("name"),
            (asked, word) -> asked.functions().asset(word),
            Code.MISSING_ASSET,
            "There is no file \"%s\" in static/."),
        "pages",
        new Call(
            List.of("type"),
            (asked, word) -> asked.functions().pages(word),
            Code.UNKNOWN_CONTENT_TYPE,
            "There is no content type \"%s\"."),
        "rows",
        new Call(
            List.of("dataset"),
            (asked, word) -> asked.functions().rows(word),
            Code.UNKNOWN_DATASET,
            "The site shares no dataset \"%s\"."),
        "home",
        new Call(
            List.of(),
            (asked, word) -> Optional.of(asked.functions().home()),
            Code.TEMPLATE_FAILED,
            "There is no home page."));
  }

  private interface Question {
    Optional<?> ask(Rendering asked, String word);
  }

  /** A function of at most one argument that answers or is at fault. */
  private final class Call implements Function {
    private final List<String> arguments;
    private final Question question;
    private final Code code;
    private final String complaint;

    Call(List<String> arguments, Question question, Code code, String complaint) {
      this.arguments = arguments;
      this.question = question;
      this.code = code;
      this.complaint = complaint;
    }

    @Override
    public List<String> getArgumentNames() {
      return arguments;
    }

    @Override
    public Object execute(
        Map<String, Object> given, PebbleTemplate self, EvaluationContext context, int line) {
      String word =
          arguments.isEmpty() ? "" : String.valueOf(given.getOrDefault(arguments.get(0), ""));
      Optional<?> answer = question.ask(rendering.get(), word);
      if (answer.isEmpty()) {
        throw new TemplateFault(
            code, complaint.formatted(word), word, Optional.empty(), line, self.getName());
      }
      return answer.get();
    }
  }
}
