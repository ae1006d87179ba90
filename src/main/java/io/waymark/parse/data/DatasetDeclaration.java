package io.waymark.parse.data;

import io.waymark.model.ForeignKey;
import io.waymark.model.Period;
import io.waymark.model.Provenance;
import io.waymark.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A resource of a data package: a CSV file and how to read it.
 *
 * @param name the dataset's name
 * @param title what readers see
 * @param path the CSV's path in the source tree
 * @param pathSpan where the descriptor names it
 * @param columns in the schema's order
 * @param primaryKey the columns that together name a row
 * @param foreignKeys the columns that name rows elsewhere
 * @param missing the texts that stand for no value
 * @param periods how rows come by their period
 * @param sources the releases it was made from
 * @param declared where the descriptor names the dataset
 */
public record DatasetDeclaration(
    String name,
    String title,
    String path,
    Span pathSpan,
    List<ColumnDeclaration> columns,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys,
    Set<String> missing,
    Periods periods,
    List<Provenance> sources,
    Span declared) {

  /**
   * How rows come by their period.
   *
   * @param all the period of every row
   * @param column the column whose value names each row's period
   * @param format how that value becomes a label, with {@code {}} in its place
   */
  public record Periods(Optional<Period> all, Optional<String> column, String format) {
    public static final Periods NONE = new Periods(Optional.empty(), Optional.empty(), "{}");
  }

  public DatasetDeclaration {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
    missing = Set.copyOf(missing);
    sources = List.copyOf(sources);
  }

  public List<String> columnNames() {
    return columns.stream().map(ColumnDeclaration::name).toList();
  }
}
