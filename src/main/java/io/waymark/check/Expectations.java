package io.waymark.check;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.figure.Claims;
import io.waymark.figure.Item;
import io.waymark.figure.Scope;
import io.waymark.model.ContentType;
import io.waymark.model.Expectation;
import io.waymark.model.Field;
import io.waymark.model.FieldValue;
import io.waymark.model.Page;
import io.waymark.model.Quantity;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rule that what an editor wrote into a field is what its type lets expect of the data. Editors
 * may know better, so that anything else is a warning.
 */
public final class Expectations {
  /** Mistakes of the expectation itself, whatever its value. */
  private static final Set<Code> ITS_OWN =
      EnumSet.of(Code.EXPRESSION_SYNTAX, Code.UNKNOWN_FUNCTION);

  private final Map<String, ContentType> types;
  private final Scope scope;
  private final List<Diagnostic> problems = new ArrayList<>();

  private Expectations(Map<String, ContentType> types, Scope scope) {
    this.types = types;
    this.scope = scope;
  }

  /**
   * An UNEXPECTED_BY_DATA for each value of the page that the data don't bear out, or of which they
   * say nothing.
   *
   * @param types the site's content types, by name
   * @param scope what the page's expressions mean
   */
  public static List<Diagnostic> check(Page page, Map<String, ContentType> types, Scope scope) {
    Expectations rule = new Expectations(types, scope);
    page.type()
        .fields()
        .forEach((name, field) -> page.field(name).ifPresent(value -> rule.check(value, field)));
    return rule.problems;
  }

  private void check(FieldValue value, Field field) {
    field.expect().ifPresent(expectation -> hold(value, expectation));
    if (value instanceof FieldValue.Items items) {
      field.items().ifPresent(each -> items.items().forEach(item -> check(item, each)));
    } else if (value instanceof FieldValue.Fields group) {
      group
          .fields()
          .forEach(
              (name, inner) ->
                  Optional.ofNullable(field.fields().get(name))
                      .ifPresent(declared -> check(inner, declared)));
    }
  }

  private void hold(FieldValue value, Expectation expectation) {
    Outcome<Claims.Verdict> verdict = Claims.verdict(expectation.claim(), scope, item(value));
    if (verdict.value().isPresent()) {
      verdict
          .value()
          .filter(v -> !v.holds())
          .ifPresent(v -> problems.add(unexpected(value, expectation, v)));
      return;
    }
    // A failure without words is one of a figure, told where that is declared.
    for (Diagnostic why : verdict.diagnostics()) {
      problems.add(ITS_OWN.contains(why.code()) ? why : undecided(value, expectation, why));
    }
  }

  private static Diagnostic unexpected(
      FieldValue value, Expectation expectation, Claims.Verdict verdict) {
    String words = expectation.otherwise().strip().replaceFirst("[.:]$", "");
    return Diagnostic.of(
            Code.UNEXPECTED_BY_DATA, value.span(), words + ": " + verdict.values().get() + ".")
        .related("The expectation is declared here.", expectation.claim().span())
        .hint("Take it out, or make sure that its words say why it stands all the same.");
  }

  private static Diagnostic undecided(FieldValue value, Expectation expectation, Diagnostic why) {
    Diagnostic told =
        Diagnostic.of(
                Code.UNEXPECTED_BY_DATA,
                value.span(),
                "Whether the data bear this out can't be told. " + why.message())
            .related("The expectation is declared here.", expectation.claim().span());
    return why.hint().map(told::hint).orElse(told);
  }

  private Item item(FieldValue value) {
    Map<String, Value> fields = new LinkedHashMap<>();
    if (value instanceof FieldValue.Fields group) {
      group.fields().forEach((name, v) -> single(v).ifPresent(s -> fields.put(name, s)));
    }
    return new Item(single(value), fields);
  }

  /** A value as expressions know it; a reference is the id of the page it leads to. */
  private Optional<Value> single(FieldValue value) {
    if (value instanceof FieldValue.Words words) {
      return Optional.of(new Value.Text(words.text()));
    } else if (value instanceof FieldValue.Verbatim verbatim) {
      return Optional.of(new Value.Text(verbatim.text()));
    } else if (value instanceof FieldValue.Number number) {
      return Optional.of(Quantity.exact(number.number(), Unit.NONE));
    } else if (value instanceof FieldValue.Bool bool) {
      return Optional.of(new Value.Flag(bool.value()));
    } else if (value instanceof FieldValue.Date day) {
      return Optional.of(new Value.Day(day.date()));
    } else if (value instanceof FieldValue.Reference reference) {
      return Optional.ofNullable(types.get(reference.type()))
          .map(type -> new Value.Text(type.folder() + "/" + reference.target()));
    }
    return Optional.empty();
  }
}
