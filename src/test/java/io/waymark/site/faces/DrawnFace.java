package io.waymark.site.faces;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A published drawing against the download: its words say the amounts, and its marks lie where the
 * amounts put them.
 */
final class DrawnFace {
  /** Places are written to a tenth of a unit, and each end of a mark may be off by half of that. */
  private static final double NEAR = 0.16;

  private final Frame frame;
  private final Marks marks;
  private final JsonNode option;
  private final List<String> found = new ArrayList<>();

  private DrawnFace(Frame frame, Marks marks, JsonNode option) {
    this.frame = frame;
    this.marks = marks;
    this.option = option;
  }

  static List<String> differences(Frame frame, String kind, Marks marks, JsonNode option) {
    DrawnFace face = new DrawnFace(frame, marks, option);
    switch (kind) {
      case "bar" -> face.bars();
      case "line" -> face.lines();
      case "dumbbell" -> face.dumbbells();
      case "range" -> face.ranges(1);
      case "ladder" -> face.ranges(2);
      case "scatter" -> face.points();
      case "map" -> face.bubbles();
      default -> throw new IllegalArgumentException(kind);
    }
    return face.found;
  }

  private static boolean isHue(String paint) {
    return paint.matches("var\\(--chart-(accent|context|\\d)\\)");
  }

  /** Bars begin at zero, so that their lengths are to one another as their amounts. */
  private void bars() {
    List<Marks.Path> bars =
        marks.paths().stream().filter(p -> p.width() == 0 && isHue(p.fill())).toList();
    List<BigDecimal> amounts = new ArrayList<>();
    for (int at = 1; at < frame.columns().size(); at++) {
      amounts.addAll(frame.released(at));
      says(frame.column(at));
    }
    if (bars.size() != amounts.size()) {
      found.add(bars.size() + " bars are drawn of " + amounts.size() + " amounts");
      return;
    }
    double each = 0;
    for (int i = 0; i < bars.size(); i++) {
      List<Marks.Point> corners = bars.get(i).all();
      double length = corners.get(1).x() - corners.get(0).x();
      each = Math.max(each, length / amounts.get(i).doubleValue());
    }
    double unit = unit(bars, amounts);
    for (int i = 0; i < bars.size(); i++) {
      List<Marks.Point> corners = bars.get(i).all();
      double length = corners.get(1).x() - corners.get(0).x();
      near("a bar's length", unit * amounts.get(i).doubleValue(), length);
    }
  }

  /** Units of length for each unit of the amount, by the longest bar. */
  private static double unit(List<Marks.Path> bars, List<BigDecimal> amounts) {
    double longest = 0;
    double unit = 0;
    for (int i = 0; i < bars.size(); i++) {
      double length = bars.get(i).right() - bars.get(i).left();
      if (length > longest) {
        longest = length;
        unit = length / amounts.get(i).abs().doubleValue();
      }
    }
    return unit;
  }

  private void near(String what, double expected, double actual) {
    if (!(Math.abs(expected - actual) <= NEAR)) {
      found.add("%s is %.2f, and its row says %.2f".formatted(what, actual, expected));
    }
  }

  /** Every amount stands in the drawing, and nothing released stands for what wasn't. */
  private void says(List<Frame.Cell> cells) {
    List<ShownNumber> words =
        new ArrayList<>(
            marks.words().stream().flatMap(w -> ShownNumber.only(w.text()).stream()).toList());
    for (Frame.Cell cell : cells) {
      Optional<BigDecimal> amount = cell.amount();
      if (amount.isEmpty()) {
        continue;
      }
      boolean atLeast = cell.state().equals("at least");
      Optional<ShownNumber> word =
          words.stream()
              .filter(w -> w.says(amount.get()) && w.bound().equals("at least") == atLeast)
              .findFirst();
      word.ifPresentOrElse(
          words::remove,
          () -> found.add("no label says " + cell.text() + " (" + cell.state() + ")"));
    }
    long unknown = cells.stream().filter(c -> !c.isReleased()).count();
    long told = marks.words().stream().filter(w -> w.text().equals("not released")).count();
    if (told < unknown && frame.columns().size() == 2) {
      found.add(unknown + " amounts were not released, and " + told + " labels say so");
    }
  }

  private void dumbbells() {
    List<Marks.Disc> discs = marks.discs().subList(2, marks.discs().size());
    List<Placed> placed = new ArrayList<>();
    int next = 0;
    List<Frame.Cell> all = new ArrayList<>();
    for (List<Frame.Cell> row : frame.rows()) {
      for (int at = 1; at <= 2; at++) {
        Optional<BigDecimal> amount = row.get(at).amount();
        if (amount.isPresent() && next < discs.size()) {
          Marks.Disc disc = discs.get(next++);
          if (disc.radius() != (at == 1 ? 4.5 : 6)) {
            found.add("a ring stands where a dot should, or the reverse");
          }
          placed.add(new Placed(amount.get().doubleValue(), disc.x()));
          all.add(row.get(at));
        }
      }
    }
    if (next != discs.size() || all.size() != frame.released(1).size() + frame.released(2).size()) {
      found.add(discs.size() + " ends are drawn");
    }
    linear("an end", placed);
    says(all);
  }

  private void ranges(int first) {
    List<Marks.Path> thin = strokes(1.5);
    List<Marks.Path> thick = strokes(9);
    List<Marks.Disc> discs = marks.discs().stream().filter(d -> d.radius() == 5.5).skip(1).toList();
    List<Placed> placed = new ArrayList<>();
    int[] next = {0, 0, 0};
    for (List<Frame.Cell> row : frame.rows()) {
      List<Double> known = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        known.add(row.get(first + i).amount().map(BigDecimal::doubleValue).orElse(null));
      }
      Double start =
          known.get(0) != null ? known.get(0) : known.get(1) != null ? known.get(1) : known.get(2);
      Double end =
          known.get(4) != null ? known.get(4) : known.get(3) != null ? known.get(3) : known.get(2);
      line(thin, next, 0, start, end, placed);
      line(thick, next, 1, known.get(1), known.get(3), placed);
      if (known.get(2) != null && next[2] < discs.size()) {
        placed.add(new Placed(known.get(2), discs.get(next[2]++).x()));
      }
    }
    if (next[0] != thin.size() || next[1] != thick.size() || next[2] != discs.size()) {
      found.add(
          "%d, %d and %d marks are drawn, not %d, %d and %d"
              .formatted(thin.size(), thick.size(), discs.size(), next[0], next[1], next[2]));
    }
    linear("a percentile", placed);
    says(frame.column(first + 2));
  }

  /** All but the key's. */
  private List<Marks.Path> strokes(double width) {
    return marks.paths().stream().filter(p -> p.width() == width).skip(1).toList();
  }

  private static void line(
      List<Marks.Path> paths, int[] next, int which, Double from, Double to, List<Placed> placed) {
    if (from != null && to != null && !from.equals(to) && next[which] < paths.size()) {
      Marks.Path path = paths.get(next[which]++);
      placed.add(new Placed(from, path.left()));
      placed.add(new Placed(to, path.right()));
    }
  }

  /** An amount and where its mark is. */
  private record Placed(double amount, double place) {}

  /** Places follow the amounts along one straight scale. */
  private void linear(String what, List<Placed> placed) {
    if (placed.isEmpty()) {
      return;
    }
    Placed low = placed.get(0);
    Placed high = low;
    for (Placed p : placed) {
      low = p.amount < low.amount ? p : low;
      high = p.amount > high.amount ? p : high;
    }
    double reach = high.amount - low.amount;
    if (reach > 0 && !(high.place > low.place)) {
      found.add("the scale doesn't run to the right");
    }
    for (Placed p : placed) {
      double along = reach == 0 ? 0 : (p.amount - low.amount) / reach;
      near("the place of " + what, low.place + along * (high.place - low.place), p.place);
    }
  }

  /** Lines, read back by the labels of the axis beside them. */
  private void lines() {
    Scale up = axis(true);
    List<Marks.Path> paths =
        marks.paths().stream()
            .filter(p -> p.width() >= 2 && isHue(p.stroke()) && p.all().size() > 1)
            .toList();
    List<List<Double>> drawn = new ArrayList<>();
    for (JsonNode series : option.get("series")) {
      if (series.get("type").asString().equals("line")) {
        drawn.add(runs(series.get("data")));
      }
    }
    drawn.removeIf(List::isEmpty);
    if (drawn.size() != paths.size()) {
      found.add(paths.size() + " lines are drawn, not " + drawn.size());
      return;
    }
    for (int i = 0; i < drawn.size(); i++) {
      List<Marks.Point> points =
          paths.get(i).points().stream().filter(p -> p.size() > 1).flatMap(List::stream).toList();
      if (points.size() != drawn.get(i).size()) {
        found.add("a line has " + points.size() + " points, not " + drawn.get(i).size());
        continue;
      }
      for (int k = 0; k < points.size(); k++) {
        near("the height of a point", up.place(drawn.get(i).get(k)), points.get(k).y());
      }
    }
    ends();
  }

  /** The last released amount of each line is said at its end. */
  private void ends() {
    List<Frame.Cell> last = new ArrayList<>();
    for (int at = 1; at < frame.columns().size(); at++) {
      List<Frame.Cell> known = frame.column(at).stream().filter(Frame.Cell::isReleased).toList();
      if (!known.isEmpty()) {
        last.add(known.get(known.size() - 1));
      }
    }
    says(last);
  }

  /** The amounts that a line joins: those with a neighbour. */
  private static List<Double> runs(JsonNode data) {
    List<Double> all = new ArrayList<>();
    List<Double> run = new ArrayList<>();
    for (JsonNode item : data) {
      JsonNode y = OptionFace.value(item).get(1);
      if (y.isNumber()) {
        run.add(y.asDouble());
      } else {
        all.addAll(run.size() > 1 ? run : List.of());
        run.clear();
      }
    }
    all.addAll(run.size() > 1 ? run : List.of());
    return all;
  }

  /** Where an axis puts amounts. */
  private record Scale(double amount, double at, double unit) {
    double place(double other) {
      return at + (other - amount) * unit;
    }
  }

  /** The scale that the labels of an axis make: those flush left, or those in the lowest row. */
  private Scale axis(boolean upright) {
    double lowest = marks.words().stream().mapToDouble(Marks.Word::y).max().orElseThrow();
    if (!upright) {
      lowest =
          marks.words().stream()
              .filter(w -> ShownNumber.only(w.text()).isPresent())
              .mapToDouble(Marks.Word::y)
              .max()
              .orElseThrow();
    }
    List<Placed> ticks = new ArrayList<>();
    for (Marks.Word word : marks.words()) {
      if (upright ? word.x() == 0 : word.y() == lowest) {
        ShownNumber.only(word.text())
            .ifPresent(
                n -> ticks.add(new Placed(n.value().doubleValue(), upright ? word.y() : word.x())));
      }
    }
    Placed one = ticks.get(0);
    Placed other = ticks.get(ticks.size() - 1);
    return new Scale(
        one.amount, one.place, (other.place - one.place) / (other.amount - one.amount));
  }

  private void points() {
    Scale across = axis(false);
    Scale up = axis(true);
    List<Marks.Disc> discs = new ArrayList<>(marks.discs());
    for (List<Frame.Cell> row : frame.rows()) {
      if (!row.stream().allMatch(Frame.Cell::isReleased)) {
        continue;
      }
      double x = across.place(row.get(1).amount().orElseThrow().doubleValue());
      double y = up.place(row.get(2).amount().orElseThrow().doubleValue());
      Optional<Marks.Disc> disc =
          discs.stream()
              .filter(d -> Math.abs(d.x() - x) <= NEAR && Math.abs(d.y() - y) <= NEAR)
              .findFirst();
      disc.ifPresentOrElse(
          discs::remove, () -> found.add("no point is drawn for " + row.get(0).text()));
    }
    if (!discs.isEmpty()) {
      found.add(discs.size() + " points are drawn that no row has");
    }
  }

  /** The bubbles are as large as the option says, in its order. */
  private void bubbles() {
    List<Double> radii = marks.bubbles(DrawnFace::isHue);
    List<Double> sizes = new ArrayList<>();
    for (JsonNode series : option.get("series")) {
      if (series.get("type").asString().equals("scatter")) {
        series.get("data").forEach(item -> sizes.add(item.get("symbolSize").asDouble() / 2));
      }
    }
    if (radii.size() != sizes.size()) {
      found.add(radii.size() + " bubbles are drawn, not " + sizes.size());
      return;
    }
    for (int i = 0; i < sizes.size(); i++) {
      near("a bubble's radius", sizes.get(i), radii.get(i));
    }
  }
}
