package io.waymark.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Outcome;
import io.waymark.model.ContentType;
import io.waymark.model.Field;
import io.waymark.model.FieldValue;
import io.waymark.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentTypeParserTest {
  @Test
  void readsADeclaration() {
    Outcome<ContentType> outcome =
        parse(
            "lake",
            """
            title: Lake
            permalink: /waters/{slug}/
            template: water
            feed: true
            fields:
              name: {type: text, required: true, help: Its name.}
              near: {type: list, items: {type: reference, to: lake}}
            structured_data:
              "@type": LakeBodyOfWater
              name: "{title}"
              depth: 1.10
            rows: {dataset: lakes, slug: name}
            """);
    assertEquals("", Told.of(outcome));
    ContentType lake = outcome.value().orElseThrow();
    assertEquals("lakes", lake.folder());
    assertEquals("/waters/{slug}/", lake.permalink());
    assertEquals("water", lake.template());
    assertTrue(lake.feed());
    assertEquals(List.of("name", "near"), List.copyOf(lake.fields().keySet()));
    assertEquals(Field.Type.REFERENCE, lake.fields().get("near").items().orElseThrow().type());
    assertEquals("name", lake.rows().orElseThrow().slug());
    FieldValue.Fields data = lake.structuredData().orElseThrow();
    assertEquals("{title}", ((FieldValue.Words) data.get("name").orElseThrow()).text());
    assertEquals(
        "1.10", ((FieldValue.Number) data.get("depth").orElseThrow()).number().toPlainString());
  }

  @Test
  void defaultsFollowTheName() {
    ContentType lake = parse("lake", "").value().orElseThrow();
    assertEquals("lakes lake /lakes/{slug}/", describe(lake));
    assertEquals("pages page /{slug}/", describe(parse("page", "").value().orElseThrow()));
    assertEquals(" home /", describe(parse("home", "").value().orElseThrow()));
  }

  @Test
  void tellsMistakesAtTheirKey() {
    told(
        """
        folder: Lakes
        permalink: lakes/{slug}
        feed: yes
        tmplate: x
        fields:
          title: {type: text}
          Name: {type: text}
          depth: {type: nmber}
          kind: text
          near: {type: reference, to: laek}
          code: {type: string, pattern: "("}
          group: {type: object}
          list: {type: list, item: {type: text}}
        rows: {dataset: lakes}
        structured_data: {a: }
        """,
        """
        1:9 bad-value [Lakes] "folder" has the wrong form: "Lakes".
          It must match the pattern [a-z0-9]+([-/][a-z0-9]+)*
        2:12 bad-value [lakes/{slug}] "permalink" can't be "lakes/{slug}".
          Begin and end it with a slash and put {slug} last, such as /lakes/{slug}/
        3:7 wrong-type [yes] "feed" must be true or false, but is "yes".
          Write true instead.
        6:3 bad-value [title] "title" is a key that Waymark reads itself.
          Remove it here, or give your field another name.
        7:3 bad-value [Name] "Name" can't be the name of a field.
          Use small letters, digits and underscores, beginning with a letter.
        8:17 bad-value [nmber] "type" can't be "nmber".
          Did you mean "number"?
        9:9 wrong-type [text] "kind" must be declared by a group of keys, but is "text".
          Write {type: text}
        10:31 unknown-content-type [laek] There is no content type "laek".
          Did you mean "lake"?
        11:34 bad-value [(] "pattern" isn't a regular expression: Unclosed group.
        12:10 missing-key [{type: object}] The key "fields" is missing.
          Declare what the group holds: fields: and a line for each key.
        13:22 unknown-key [item] There is no key "item" here.
          Did you mean "items"?
        14:7 missing-key [{dataset: lakes}] The key "slug" is missing.
          Name the column whose value becomes the last part of the address.
        15:21 bad-value [] There is no value here.
          Write a value or remove the key; null can't be used.
        4:1 unknown-key [tmplate] There is no key "tmplate" here.
          Did you mean "template"?""");
  }

  @Test
  void aCommaInAnUnquotedHelpHasItsOwnHint() {
    told(
        "fields:\n  a: {type: text, help: A type, such as track.}\n",
        """
        2:33 unknown-key [such as track.] There is no key "such as track." here.
          If it belongs to the value before the comma, put that value in quotes.""");
  }

  @Test
  void settingsFieldsCanNotHideSettings() {
    Source source = new Source("content/types/site.yaml", "fields: {name: {type: text}}\nx: 1\n");
    assertEquals(
        """
        1:10 bad-value [name] "name" is a key that Waymark reads itself.
          Remove it here, or give your field another name.
        2:1 unknown-key [x] There is no key "x" here.
          Known here: fields.""",
        Told.of(ContentTypeParser.parseSettingsFields(source, List.of())));
  }

  private static String describe(ContentType type) {
    return type.folder() + " " + type.template() + " " + type.permalink();
  }

  private static Outcome<ContentType> parse(String name, String yaml) {
    return ContentTypeParser.parse(
        new Source("content/types/" + name + ".yaml", yaml), name, List.of("lake", "page"));
  }

  private static void told(String yaml, String expected) {
    assertEquals(expected, Told.of(parse("lake", yaml)));
  }
}
