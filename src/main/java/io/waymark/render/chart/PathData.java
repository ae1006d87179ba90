package io.waymark.render.chart;

import java.util.ArrayList;
import java.util.List;

/** Writes the path data of SVG shorter: tenths of a pixel, steps from point to point. */
final class PathData {
  private final StringBuilder out = new StringBuilder();
  private long x;
  private long y;
  private long startX;
  private long startY;
  private char last;

  private PathData() {}

  /** The same path in fewer characters, or the path itself where it has commands we don't know. */
  static String shorten(String path, double scale, double dx, double dy) {
    PathData shorter = new PathData();
    Tokens tokens = new Tokens(path);
    while (tokens.hasNext()) {
      char command = tokens.command();
      if ("MLACQHVZl".indexOf(command) < 0) {
        return path;
      }
      shorter.add(command, tokens.numbers(), scale, dx, dy);
    }
    return shorter.out.toString();
  }

  private void add(char command, List<Double> n, double k, double dx, double dy) {
    switch (command) {
      case 'M' -> {
        x = tenths(n.get(0) * k + dx);
        y = tenths(n.get(1) * k + dy);
        startX = x;
        startY = y;
        last = 0;
        command('M', x, y);
        for (int i = 2; i + 1 < n.size(); i += 2) {
          line(n.get(i) * k + dx, n.get(i + 1) * k + dy);
        }
      }
      case 'L' -> {
        for (int i = 0; i + 1 < n.size(); i += 2) {
          line(n.get(i) * k + dx, n.get(i + 1) * k + dy);
        }
      }
      case 'l' -> {
        for (int i = 0; i + 1 < n.size(); i += 2) {
          line(x / 10.0 + n.get(i) * k, y / 10.0 + n.get(i + 1) * k);
        }
      }
      case 'H' -> line(n.get(0) * k + dx, y / 10.0);
      case 'V' -> line(x / 10.0, n.get(0) * k + dy);
      case 'C', 'Q' -> curve(Character.toLowerCase(command), n, k, dx, dy);
      case 'A' -> {
        for (int i = 0; i + 6 < n.size(); i += 7) {
          long toX = tenths(n.get(i + 5) * k + dx);
          long toY = tenths(n.get(i + 6) * k + dy);
          command('a', tenths(n.get(i) * k), tenths(n.get(i + 1) * k));
          number(Math.round(n.get(i + 2)) * 10);
          number(Math.round(n.get(i + 3)) * 10);
          number(Math.round(n.get(i + 4)) * 10);
          number(toX - x);
          number(toY - y);
          x = toX;
          y = toY;
        }
      }
      default -> {
        out.append('z');
        last = 'z';
        x = startX;
        y = startY;
      }
    }
  }

  private void curve(char command, List<Double> n, double k, double dx, double dy) {
    int size = command == 'c' ? 6 : 4;
    for (int i = 0; i + size <= n.size(); i += size) {
      long[] steps = new long[size];
      for (int j = 0; j < size; j += 2) {
        steps[j] = tenths(n.get(i + j) * k + dx) - x;
        steps[j + 1] = tenths(n.get(i + j + 1) * k + dy) - y;
      }
      command(command, steps);
      x += steps[size - 2];
      y += steps[size - 1];
    }
  }

  private void line(double toX, double toY) {
    long stepX = tenths(toX) - x;
    long stepY = tenths(toY) - y;
    if (stepX == 0 && stepY == 0) {
      return;
    }
    if (stepY == 0) {
      command('h', stepX);
    } else if (stepX == 0) {
      command('v', stepY);
    } else {
      command('l', stepX, stepY);
    }
    x += stepX;
    y += stepY;
  }

  private void command(char command, long... numbers) {
    if (command != last || command == 'M') {
      out.append(command);
    }
    last = command;
    for (long number : numbers) {
      number(number);
    }
  }

  private void number(long tenths) {
    char before = out.charAt(out.length() - 1);
    if ((Character.isDigit(before)) && tenths >= 0) {
      out.append(' ');
    }
    out.append(SvgNumber.tenths(tenths));
  }

  private static long tenths(double value) {
    return Math.round(value * 10);
  }

  /** Commands and numbers of path data as ECharts writes it. */
  private static final class Tokens {
    private final String path;
    private int at;

    Tokens(String path) {
      this.path = path;
      skip();
    }

    boolean hasNext() {
      return at < path.length();
    }

    char command() {
      return path.charAt(at++);
    }

    List<Double> numbers() {
      List<Double> numbers = new ArrayList<>();
      skip();
      while (at < path.length() && !isCommand(path.charAt(at))) {
        int start = at++;
        while (at < path.length() && continues(path.charAt(at), path.charAt(at - 1))) {
          at++;
        }
        numbers.add(Double.parseDouble(path.substring(start, at)));
        skip();
      }
      return numbers;
    }

    private static boolean continues(char c, char before) {
      return Character.isDigit(c) || c == '.' || c == 'e' || c == '-' && before == 'e';
    }

    private static boolean isCommand(char c) {
      return Character.isLetter(c) && c != 'e';
    }

    private void skip() {
      while (at < path.length() && (path.charAt(at) == ' ' || path.charAt(at) == ',')) {
        at++;
      }
    }
  }
}
