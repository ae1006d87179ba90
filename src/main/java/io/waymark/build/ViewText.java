package io.waymark.build;

import java.util.List;
import java.util.Map;

/** Views as text: no two are alike that templates could tell apart. */
final class ViewText {
  private final StringBuilder out = new StringBuilder();

  ViewText add(Object view) {
    if (view instanceof Map<?, ?> map) {
      out.append('{');
      map.forEach((key, value) -> add(key).add(value));
      out.append('}');
    } else if (view instanceof List<?> list) {
      out.append('[');
      list.forEach(this::add);
      out.append(']');
    } else if (view == null) {
      out.append("null;");
    } else {
      String text = view.toString();
      out.append(view.getClass().getSimpleName()).append(text.length()).append(':').append(text);
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
