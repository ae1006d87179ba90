package io.waymark.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for labels beside marks, so that none stands on another or outside the canvas. */
final class LabelPlacer {
  private static final String[] SIDES = {"right", "left", "top", "bottom"};

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private final Box canvas;
  private final List<Box> labels = new ArrayList<>();
  private final List<Box> marks = new ArrayList<>();

  LabelPlacer(double left, double width, double height) {
    this.canvas = new Box(left, 0, width, height);
  }

  /** Keeps labels off a mark. */
  void avoid(double x, double y, double radius) {
    double r = radius * 0.8;
    marks.add(new Box(x - r, y - r, x + r, y + r));
  }

  /** The side of a mark on which a label of this size finds room, if there is one. */
  Optional<String> place(double x, double y, double radius, double width, double height) {
    for (String side : SIDES) {
      Box box = box(side, x, y, radius + 4, width, height);
      boolean inside =
          box.left >= canvas.left
              && box.right <= canvas.right
              && box.top >= canvas.top
              && box.bottom <= canvas.bottom;
      if (inside && labels.stream().noneMatch(box::meets) && marks.stream().noneMatch(box::meets)) {
        labels.add(box);
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }

  private static Box box(String side, double x, double y, double gap, double w, double h) {
    return switch (side) {
      case "right" -> new Box(x + gap, y - h / 2, x + gap + w, y + h / 2);
      case "left" -> new Box(x - gap - w, y - h / 2, x - gap, y + h / 2);
      case "top" -> new Box(x - w / 2, y - gap - h, x + w / 2, y - gap);
      default -> new Box(x - w / 2, y + gap, x + w / 2, y + gap + h);
    };
  }
}
