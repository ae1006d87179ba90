package io.waymark.parse.chart;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.DidYouMean;
import io.waymark.diagnostic.Outcome;
import io.waymark.model.Chart;
import io.waymark.model.Chart.Bar.Layout;
import io.waymark.model.Chart.Frame;
import io.waymark.model.Chart.Reference;
import io.waymark.model.Expression;
import io.waymark.model.FieldValue;
import io.waymark.parse.field.FreeForm;
import io.waymark.parse.field.MappingReader;
import io.waymark.parse.yaml.YamlNode.Scalar;
import io.waymark.parse.yaml.YamlParser;
import io.waymark.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads chart blocks. Whether the dataset and columns they name exist is another question, answered
 * by {@code check.ChartReferences}.
 */
public final class ChartParser {
  private static final List<String> TYPES =
      List.of("line", "bar", "range", "dumbbell", "scatter", "map", "ladder", "table");
  private static final String COLUMN = "Name a column of the dataset.";

  private final Span block;
  private final List<Diagnostic> found = new ArrayList<>();

  private ChartParser(Span block) {
    this.block = block;
  }

  /** The chart that a block's YAML declares; absent when a key that it needs is missing. */
  public static Outcome<Chart> parse(Span yaml) {
    ChartParser parser = new ChartParser(yaml);
    Optional<Chart> chart =
        YamlParser.parse(yaml)
            .drainTo(parser.found)
            .flatMap(node -> MappingReader.of(node, "chart", parser.found))
            .flatMap(parser::chart);
    return new Outcome<>(chart, parser.found);
  }

  private Optional<Chart> chart(MappingReader group) {
    ChartKeys keys = new ChartKeys(group, found);
    Optional<Frame> frame = frame(keys);
    group.require("type", "One of: " + String.join(", ", TYPES) + ".");
    Optional<Scalar> type = group.scalar("type");
    if (type.isEmpty()) {
      return Optional.empty();
    }
    if (!TYPES.contains(type.get().text())) {
      found.add(
          Diagnostic.of(
                  Code.UNKNOWN_CHART_TYPE,
                  type.get().span(),
                  "There is no chart type \"" + type.get().text() + "\".")
              .hint(DidYouMean.hint(type.get().text(), TYPES)));
      return Optional.empty();
    }
    // A chart without a frame is read all the same, so that its other keys are checked.
    Frame whole = frame.orElseGet(this::noFrame);
    Optional<Chart> chart = ofType(type.get().text(), whole, keys);
    group.rejectOthers();
    return frame.isEmpty() ? Optional.empty() : chart;
  }

  private Optional<Chart> ofType(String type, Frame frame, ChartKeys keys) {
    return switch (type) {
      case "line" -> line(frame, keys);
      case "bar" -> bar(frame, keys);
      case "range" ->
          keys.required("category", COLUMN)
              .map(category -> new Chart.Range(frame, category, keys.percentiles()));
      case "dumbbell" -> dumbbell(frame, keys);
      case "scatter" -> scatter(frame, keys);
      case "map" -> map(frame, keys);
      case "ladder" -> ladder(frame, keys);
      default -> table(frame, keys);
    };
  }

  private static Optional<Chart> line(Frame frame, ChartKeys keys) {
    Optional<Reference> x = keys.required("x", COLUMN);
    List<Reference> y = keys.several("y", "Name a column, or several: y: [jobs, pay].");
    Optional<Reference> series = keys.optional("series");
    List<Chart.Annotation> annotations = keys.annotations();
    return y.isEmpty()
        ? Optional.empty()
        : x.map(column -> new Chart.Line(frame, column, y, series, annotations));
  }

  private static Optional<Chart> bar(Frame frame, ChartKeys keys) {
    Optional<Reference> category = keys.required("category", COLUMN);
    List<Reference> values =
        keys.keys().has("values") ? keys.several("values", COLUMN) : keys.several("value", COLUMN);
    Optional<Reference> series = keys.optional("series");
    Layout layout =
        keys.keys()
            .choice("layout", List.of("horizontal", "vertical", "share"))
            .map(l -> Layout.valueOf(l.toUpperCase(Locale.ROOT)))
            .orElse(Layout.HORIZONTAL);
    return values.isEmpty()
        ? Optional.empty()
        : category.map(c -> new Chart.Bar(frame, c, values, series, layout));
  }

  private static Optional<Chart> dumbbell(Frame frame, ChartKeys keys) {
    Optional<Reference> category = keys.required("category", COLUMN);
    Optional<Reference> from = keys.required("from", COLUMN);
    Optional<Reference> to = keys.required("to", COLUMN);
    return category.flatMap(
        c -> from.flatMap(f -> to.map(t -> new Chart.Dumbbell(frame, c, f, t))));
  }

  private static Optional<Chart> scatter(Frame frame, ChartKeys keys) {
    Optional<Reference> x = keys.required("x", COLUMN);
    Optional<Reference> y = keys.required("y", COLUMN);
    Optional<Reference> label = keys.required("label", COLUMN);
    Optional<Reference> size = keys.optional("size");
    return x.flatMap(
        across -> y.flatMap(up -> label.map(l -> new Chart.Scatter(frame, across, up, size, l))));
  }

  private static Optional<Chart> map(Frame frame, ChartKeys keys) {
    Optional<Reference> place = keys.required("place", COLUMN);
    Optional<Reference> latitude = keys.required("latitude", COLUMN);
    Optional<Reference> longitude = keys.required("longitude", COLUMN);
    Optional<Reference> size = keys.required("size", COLUMN);
    Optional<Reference> detail = keys.optional("detail");
    if (place.isEmpty() || latitude.isEmpty() || longitude.isEmpty() || size.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Chart.BubbleMap(
            frame, place.get(), latitude.get(), longitude.get(), size.get(), detail));
  }

  private static Optional<Chart> ladder(Frame frame, ChartKeys keys) {
    Optional<Reference> step = keys.required("step", COLUMN);
    Optional<Reference> category = keys.required("category", COLUMN);
    Chart.Percentiles percentiles = keys.percentiles();
    return step.flatMap(s -> category.map(c -> new Chart.Ladder(frame, s, c, percentiles)));
  }

  private static Optional<Chart> table(Frame frame, ChartKeys keys) {
    List<Reference> columns = keys.several("columns", "List the columns: columns: [name, jobs].");
    List<Reference> bars =
        keys.keys().has("bars")
            ? keys.several("bars", "Name columns of the table: bars: [pay].")
            : List.of();
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(new Chart.Table(frame, columns, bars));
  }

  private Optional<Frame> frame(ChartKeys keys) {
    Optional<String> id = keys.id();
    Optional<Reference> data = keys.required("data", "Name the dataset whose rows it shows.");
    keys.keys().require("headline", "Say in one sentence what the chart shows.");
    Optional<FieldValue> headline = keys.text("headline");
    keys.keys().require("subtitle", "Say what is measured, where and when.");
    Optional<FieldValue> subtitle = keys.text("subtitle");
    Optional<Expression> when = keys.expression("when");
    Optional<Expression> where = keys.expression("where");
    Optional<Chart.Sort> sort = keys.sort();
    Optional<Integer> limit = keys.keys().count("limit");
    Optional<Expression> highlight = keys.expression("highlight");
    Optional<FieldValue> note = keys.text("note");
    Optional<FieldValue> description = keys.text("description");
    Optional<Chart.Alternative> alternative = keys.alternative();
    Optional<FieldValue.Fields> options =
        keys.keys().node("echarts").flatMap(n -> FreeForm.verbatim(n, "echarts", found));
    Chart.Card card =
        keys.keys()
            .choice("card", List.of("true", "only"))
            .map(c -> Chart.Card.valueOf(c.toUpperCase(Locale.ROOT)))
            .orElse(Chart.Card.PERHAPS);
    if (id.isEmpty() || data.isEmpty() || headline.isEmpty() || subtitle.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Frame(
            id.get(),
            data.get(),
            when,
            where,
            sort,
            limit,
            highlight,
            headline.get(),
            subtitle.get(),
            note,
            description,
            alternative,
            options,
            card,
            block));
  }

  private Frame noFrame() {
    FieldValue.Words none = new FieldValue.Words("", block);
    return new Frame(
        "",
        new Reference("", block),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        none,
        none,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Chart.Card.PERHAPS,
        block);
  }
}
