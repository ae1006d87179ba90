package io.waymark.render.discovery;

import io.waymark.language.Language;
import io.waymark.model.Column;
import io.waymark.model.Dataset;
import io.waymark.model.Period;
import io.waymark.model.Provenance;
import io.waymark.model.Quantity;
import io.waymark.model.Row;
import io.waymark.model.Settings;
import io.waymark.model.Unit;
import io.waymark.model.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What schema.org's words say of a dataset that pages show and readers can download. */
public final class DatasetNode {
  private static final String TYPE = "@type";
  private static final String NAME = "name";

  /** Where terms that have an address are found; others are named. */
  private static final Map<String, String> LICENSES =
      Map.of(
          "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/",
          "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/",
          "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
          "Public domain", "https://creativecommons.org/publicdomain/mark/1.0/");

  private DatasetNode() {}

  /**
   * @param language how the site speaks to its readers
   * @param download the one address of its CSV, which is also its name in the graph
   */
  public static Map<String, Object> of(
      Dataset dataset, URI download, Settings settings, Language language) {
    Map<String, Object> node = SiteNodes.node("Dataset", download + "#dataset");
    node.put(NAME, dataset.title());
    node.put("description", description(dataset, settings, language));
    node.put("creator", SiteNodes.reference(SiteNodes.publisherId(settings)));
    node.put("isAccessibleForFree", true);
    List<Object> licenses = licenses(dataset);
    if (!licenses.isEmpty()) {
      node.put("license", licenses.size() == 1 ? licenses.get(0) : licenses);
    }
    Coverage.of(periods(dataset)).ifPresent(time -> node.put("temporalCoverage", time));
    List<Map<String, Object>> measured = measured(dataset);
    if (!measured.isEmpty()) {
      node.put("variableMeasured", measured);
    }
    List<Map<String, Object>> releases =
        dataset.sources().stream().map(DatasetNode::release).toList();
    if (!releases.isEmpty()) {
      node.put("isBasedOn", releases);
    }
    node.put("distribution", List.of(file(download)));
    return node;
  }

  private static Map<String, Object> file(URI download) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put(TYPE, "DataDownload");
    file.put("contentUrl", download.toString());
    file.put("encodingFormat", "text/csv");
    return file;
  }

  /** A sentence or two that hold without the page: how much it is, and where it comes from. */
  private static String description(Dataset dataset, Settings settings, Language language) {
    String from =
        dataset.sources().stream()
            .map(s -> s.release().isEmpty() ? s.title() : s.title() + ", " + s.release())
            .distinct()
            .collect(Collectors.joining("; "));
    return language.say(
        from.isEmpty() ? "dataset.about" : "dataset.about_made",
        "title",
        dataset.title(),
        "site",
        settings.name(),
        "rows",
        dataset.rows().size(),
        "columns",
        dataset.columns().size(),
        "sources",
        from);
  }

  /** The terms of all that it was made from, each once. */
  private static List<Object> licenses(Dataset dataset) {
    return dataset.sources().stream()
        .flatMap(source -> source.licence().stream())
        .distinct()
        .map(DatasetNode::license)
        .toList();
  }

  private static Object license(String terms) {
    String address = LICENSES.get(terms);
    return address == null ? named("CreativeWork", terms) : address;
  }

  private static Set<Period> periods(Dataset dataset) {
    Set<Period> periods = new LinkedHashSet<>();
    for (Row row : dataset.rows()) {
      for (Value cell : row.cells()) {
        if (cell instanceof Quantity quantity) {
          quantity.period().ifPresent(periods::add);
        }
      }
    }
    return periods;
  }

  private static List<Map<String, Object>> measured(Dataset dataset) {
    List<Map<String, Object>> measured = new ArrayList<>();
    for (Column column : dataset.columns()) {
      if (column.type().isNumeric() && column.type() != Column.Type.YEAR) {
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put(TYPE, "PropertyValue");
        variable.put(NAME, column.title());
        Unit unit = column.unit();
        if (!unit.symbol().isEmpty()) {
          variable.put("unitText", unit.symbol());
        }
        measured.add(variable);
      }
    }
    return measured;
  }

  private static Map<String, Object> release(Provenance source) {
    Map<String, Object> release = new LinkedHashMap<>();
    release.put(TYPE, "CreativeWork");
    release.put(NAME, source.title());
    if (!source.release().isEmpty()) {
      release.put("version", source.release());
    }
    source.released().ifPresent(day -> release.put("datePublished", day.toString()));
    source.url().ifPresent(url -> release.put("url", url));
    source.licence().ifPresent(terms -> release.put("license", license(terms)));
    if (!source.publisher().isEmpty()) {
      release.put("publisher", named("Organization", source.publisher()));
    }
    return release;
  }

  private static Map<String, Object> named(String type, String name) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put(TYPE, type);
    node.put(NAME, name);
    return node;
  }
}
