package io.waymark.model;

import io.waymark.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of page, declared in {@code content/types/NAME.yaml}.
 *
 * @param name what front matter, templates and references call it
 * @param title what messages to editors call it
 * @param folder the folder under {@code content/} whose Markdown files are of this type
 * @param permalink the pattern of its pages' addresses, with {@code {slug}} in it
 * @param template the template that shows it, without folder and ending
 * @param fields what its front matter may hold, beyond what every page has
 * @param rows the dataset whose rows each make a page, for types made from rows
 * @param body the Markdown shared by all pages made from rows
 * @param search what its pages are called in the site's search, empty when they aren't found there
 * @param feed whether its reviewed pages are in the site's feed
 * @param structuredData its JSON-LD, with figures and fields in its texts; empty for none
 * @param budget what its pages may weigh at most; empty for no limit
 * @param parent the page that stands between the home page and its pages; empty for none
 * @param card where its pages' social cards come from; empty for none
 * @param declared where the type is declared
 */
public record ContentType(
    String name,
    String title,
    String folder,
    String permalink,
    String template,
    Map<String, Field> fields,
    Optional<Rows> rows,
    Optional<Document> body,
    Optional<String> search,
    boolean feed,
    Optional<FieldValue.Fields> structuredData,
    Optional<Budget> budget,
    Optional<Named> parent,
    Optional<Card> card,
    Span declared) {

  /**
   * One page for each row.
   *
   * @param dataset the name of a dataset shared by the site
   * @param slug the column whose value, made fit for addresses, is the page's slug
   */
  public record Rows(String dataset, String slug, Span span) {}

  /**
   * The weight of a page's first view over the wire, at most.
   *
   * @param kilobytes in KB of 1,000 bytes
   */
  public record Budget(int kilobytes, Span span) {}

  /** A page by its id, and where it is named. */
  public record Named(String page, Span span) {}

  /** Where the picture comes from that a page is shared with. */
  public sealed interface Card {}

  /** Each page has a card of its own. */
  public record OwnCard() implements Card {}

  /** Every page is shared with the card of this one. */
  public record SharedCard(Named of) implements Card {}

  public ContentType {
    Objects.requireNonNull(name);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The same type with the body that its pages made from rows share. */
  public ContentType with(Optional<Document> sharedBody) {
    return new ContentType(
        name,
        title,
        folder,
        permalink,
        template,
        fields,
        rows,
        sharedBody,
        search,
        feed,
        structuredData,
        budget,
        parent,
        card,
        declared);
  }
}
