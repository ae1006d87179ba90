package io.waymark.build;

import io.waymark.model.Field;
import io.waymark.model.FieldValue;
import io.waymark.model.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Declared fields as templates see them: text is markup, lists and objects stay what they are, a
 * reference is the page it leads to. A field that isn't there, or a text that says nothing, is
 * null.
 */
final class FieldViews {
  private final PageTexts texts;
  private final Function<FieldValue.Reference, Optional<Map<String, Object>>> pages;

  FieldViews(PageTexts texts, Function<FieldValue.Reference, Optional<Map<String, Object>>> pages) {
    this.texts = texts;
    this.pages = pages;
  }

  /** Every declared field by its name. */
  Map<String, Object> of(
      Map<String, Field> declared, Function<String, Optional<FieldValue>> values) {
    Map<String, Object> view = new LinkedHashMap<>();
    declared.forEach(
        (name, field) ->
            view.put(name, values.apply(name).map(value -> view(value, field)).orElse(null)));
    return view;
  }

  private Object view(FieldValue value, Field field) {
    if (value instanceof FieldValue.Words || value instanceof FieldValue.Variants) {
      Optional<PageTexts.Text> text = texts.text(value);
      return text.isEmpty()
          ? Html.EMPTY
          : text.filter(PageTexts.Text::isSaid).map(PageTexts.Text::html).orElse(null);
    }
    if (value instanceof FieldValue.Verbatim verbatim) {
      return verbatim.text();
    }
    if (value instanceof FieldValue.Number number) {
      return number.number();
    }
    if (value instanceof FieldValue.Bool bool) {
      return bool.value();
    }
    if (value instanceof FieldValue.Date date) {
      return date.date();
    }
    if (value instanceof FieldValue.Reference reference) {
      return pages.apply(reference).orElse(null);
    }
    if (value instanceof FieldValue.Items items) {
      Field item = field.items().orElse(Field.of(Field.Type.STRING));
      List<Object> views = new ArrayList<>();
      for (FieldValue each : items.items()) {
        Object view = view(each, item);
        if (view != null || item.type() != Field.Type.TEXT) {
          views.add(view);
        }
      }
      return views;
    }
    FieldValue.Fields fields = (FieldValue.Fields) value;
    return of(field.fields(), fields::get);
  }
}
