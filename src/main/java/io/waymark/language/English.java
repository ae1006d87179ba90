package io.waymark.language;

/** American English, written without asking anyone. */
final class English implements Conventions {
  @Override
  public String whole(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder out = new StringBuilder(number < 0 ? "\u2212" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        out.append(',');
      }
      out.append(digits.charAt(i));
    }
    return out.toString();
  }

  @Override
  public String form(long number, boolean ordinal) {
    if (!ordinal) {
      return number == 1 ? "one" : "other";
    }
    long lastTwo = Math.abs(number) % 100;
    boolean teen = lastTwo >= 11 && lastTwo <= 13;
    return switch (teen ? 0 : (int) (lastTwo % 10)) {
      case 1 -> "one";
      case 2 -> "two";
      case 3 -> "few";
      default -> "other";
    };
  }
}
