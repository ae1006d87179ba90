package io.waymark.cli;

/** Colours for a terminal, or none. */
enum Paint {
  PLAIN {
    @Override
    String paint(String code, String text) {
      return text;
    }
  },
  COLOURED {
    @Override
    String paint(String code, String text) {
      return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
  };

  abstract String paint(String code, String text);

  String error(String text) {
    return paint("1;31", text);
  }

  String warning(String text) {
    return paint("1;33", text);
  }

  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  String hint(String text) {
    return paint("36", text);
  }

  String good(String text) {
    return paint("32", text);
  }
}
