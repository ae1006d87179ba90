package io.waymark.model;

import io.waymark.diagnostic.Severity;
import io.waymark.source.Span;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code content/site.yaml} says of the site as a whole.
 *
 * @param name the site's name
 * @param description one sentence on what it is
 * @param baseUrl where it is published, ending with a slash; may have a path
 * @param language its language tag, such as {@code en}
 * @param publisher who answers for it
 * @param reportTo the e-mail address for mistakes that readers find
 * @param navigation what its header lists
 * @param typedNumbers how numbers typed by hand are told; empty lets them be
 * @param tokens its look
 * @param declared the further settings that {@code content/types/site.yaml} declares
 * @param fields their values
 * @param span the settings file
 */
public record Settings(
    String name,
    String description,
    URI baseUrl,
    String language,
    Publisher publisher,
    Optional<String> reportTo,
    List<NavigationItem> navigation,
    Optional<Severity> typedNumbers,
    Tokens tokens,
    Map<String, Field> declared,
    FieldValue.Fields fields,
    Span span) {

  /** Who answers for the site. */
  public record Publisher(String name, URI url) {}

  /** An entry of the header: its words and the page (by id) or address they lead to. */
  public record NavigationItem(String label, String target, Span span) {}

  public Settings {
    navigation = List.copyOf(navigation);
    declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
  }
}
