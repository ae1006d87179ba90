package io.waymark.figure;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Outcome;
import io.waymark.figure.Scope.Sought;
import io.waymark.language.Language;
import io.waymark.model.Dataset;
import io.waymark.model.Expression;
import io.waymark.model.Figure;
import io.waymark.model.Page;
import io.waymark.model.Row;
import io.waymark.model.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/**
 * Computes the figures of a site's pages, each once, whoever asks first.
 *
 * <p>It may be used from several threads: a figure is a pure function of the site, so that two
 * threads that compute the same one agree. Nothing waits for another thread, and a cycle is told
 * alike wherever the walk begins.
 */
public final class FigureResolver {
  private final Site site;
  private final Map<Address, Outcome<Computed>> known = new ConcurrentHashMap<>();
  private final Map<Expression, Outcome<Computed>> common = new ConcurrentHashMap<>();
  private final Map<Expression, Boolean> withoutRow = new ConcurrentHashMap<>();
  private final Expressions expressions = new Expressions();

  public FigureResolver(Site site) {
    this.site = site;
  }

  /** For each figure those that were asked for to compute it. */
  private final Map<Address, Set<Address>> needs = new ConcurrentHashMap<>();

  /** For each page those whose figures it asked for. */
  private final Map<String, Set<String>> asked = new ConcurrentHashMap<>();

  /** A figure of a page. */
  private record Address(String page, String name) implements Comparable<Address> {
    @Override
    public int compareTo(Address other) {
      int byPage = page.compareTo(other.page);
      return byPage != 0 ? byPage : name.compareTo(other.name);
    }
  }

  /** What the names in a page's expressions mean. */
  public Scope scope(Page page) {
    return new PageScope(page, List.of());
  }

  /**
   * The other pages that a page has asked for figures so far: for its own figures, and in whatever
   * else was read in its scope.
   */
  public Set<String> askedBy(String page) {
    return Set.copyOf(asked.getOrDefault(page, Set.of()));
  }

  /** A figure of a page by its name, for {@code {{name}}} and {@code {{page#name}}}. */
  public Sought figure(String page, String name) {
    return sought(page, name, List.of());
  }

  /** Computes all figures of a page, and answers every problem of theirs once. */
  public List<Diagnostic> problems(Page page) {
    Set<Diagnostic> all = new LinkedHashSet<>();
    for (String name : names(page)) {
      all.addAll(resolve(new Address(page.id(), name), page, List.of()).diagnostics());
    }
    return List.copyOf(all);
  }

  /**
   * The problems of one figure and of those that it needs. A figure that fails only because another
   * does has none of its own, so that each is told once, where it is declared.
   */
  public List<Diagnostic> problems(String page, String name) {
    Set<Diagnostic> all = new LinkedHashSet<>();
    Deque<Address> open = new ArrayDeque<>(List.of(new Address(page, name)));
    Set<Address> seen = new TreeSet<>();
    while (!open.isEmpty()) {
      Address next = open.pop();
      Optional<Page> declaring = site.page(next.page).filter(p -> p.figure(next.name).isPresent());
      if (declaring.isPresent() && seen.add(next)) {
        all.addAll(resolve(next, declaring.get(), List.of()).diagnostics());
        open.addAll(needs.getOrDefault(next, Set.of()));
      }
    }
    return List.copyOf(all);
  }

  private Sought sought(String id, String name, List<Address> chain) {
    Optional<Page> page = site.page(id);
    if (page.isEmpty()) {
      return new Sought.UnknownPage(List.copyOf(site.pages().keySet()));
    }
    if (page.get().figure(name).isEmpty()) {
      return new Sought.Unknown(names(page.get()));
    }
    return resolve(new Address(id, name), page.get(), chain)
        .value()
        .<Sought>map(Sought.Found::new)
        .orElseGet(Sought.Failed::new);
  }

  private Outcome<Computed> resolve(Address address, Page page, List<Address> chain) {
    if (!chain.isEmpty()) {
      Address asking = chain.get(chain.size() - 1);
      needs.computeIfAbsent(asking, a -> new ConcurrentSkipListSet<>()).add(address);
    }
    Outcome<Computed> before = known.get(address);
    if (before != null) {
      return before;
    }
    int at = chain.indexOf(address);
    if (at >= 0) {
      List<Address> cycle = chain.subList(at, chain.size());
      Outcome<Computed> failure = Outcome.failure(cycle(cycle));
      cycle.forEach(member -> known.put(member, failure));
      return failure;
    }
    List<Address> longer = new ArrayList<>(chain);
    longer.add(address);
    Figure figure = page.figure(address.name()).orElseThrow();
    Outcome<Computed> made =
        longer.size() > DEEPEST
            ? Outcome.failure(tooDeep(figure))
            : evaluate(figure.expression(), page, longer);
    Outcome<Computed> first = known.putIfAbsent(address, made);
    return first == null ? made : first;
  }

  /** Pages made from rows share what doesn't depend on their row. */
  private Outcome<Computed> evaluate(Expression expression, Page page, List<Address> chain) {
    PageScope scope = new PageScope(page, chain);
    if (!isCommon(expression, page)) {
      return Evaluator.evaluate(expression, scope);
    }
    Outcome<Computed> before = common.get(expression);
    if (before != null) {
      return before;
    }
    Outcome<Computed> made = Evaluator.evaluate(expression, scope);
    common.put(expression, made);
    return made;
  }

  /** Whether an expression comes to the same on every page of its type. */
  private boolean isCommon(Expression expression, Page page) {
    boolean shared = page.row().isPresent() && page.own().isEmpty();
    return shared && withoutRow.computeIfAbsent(expression, e -> needsNoRow(e, page));
  }

  /** The answer is the same for all pages of one body, and the expression is part of that. */
  private boolean needsNoRow(Expression expression, Page page) {
    return expressions
        .read(expression)
        .value()
        .filter(node -> !Names.callsFigure(node))
        .map(Names::in)
        .filter(names -> !names.contains("row"))
        .filter(names -> names.stream().noneMatch(name -> page.figure(name).isPresent()))
        .isPresent();
  }

  /** Figures that need figures that need figures, before it can only be a mistake. */
  private static final int DEEPEST = 200;

  private static Diagnostic tooDeep(Figure figure) {
    return Diagnostic.of(
        Code.FIGURE_CYCLE,
        figure.expression().span(),
        "The figure \""
            + figure.name()
            + "\" is the end of a chain of more than "
            + DEEPEST
            + " figures.");
  }

  /** The same words for the same cycle: it is told from its first figure in order of names. */
  private Diagnostic cycle(List<Address> members) {
    int least = members.indexOf(new TreeSet<>(members).first());
    List<Address> ordered = new ArrayList<>(members.subList(least, members.size()));
    ordered.addAll(members.subList(0, least));
    boolean onePage = ordered.stream().map(Address::page).distinct().count() == 1;
    List<String> names =
        ordered.stream().map(a -> onePage ? a.name() : a.page() + "#" + a.name()).toList();
    String chain = names.stream().collect(Collectors.joining(" → ")) + " → " + names.get(0);
    Diagnostic told =
        Diagnostic.of(
                Code.FIGURE_CYCLE,
                declaration(ordered.get(0)).expression().span(),
                "A figure needs itself to be computed: " + chain + ".")
            .hint("Compute one of them from a dataset instead.");
    for (Address member : ordered.subList(1, ordered.size())) {
      told =
          told.related(
              names.get(ordered.indexOf(member)) + " is part of it",
              declaration(member).expression().span());
    }
    return told;
  }

  private Figure declaration(Address address) {
    return site.page(address.page()).flatMap(p -> p.figure(address.name())).orElseThrow();
  }

  private static List<String> names(Page page) {
    Set<String> names = new LinkedHashSet<>(page.document().figures().keySet());
    page.addition().ifPresent(more -> names.addAll(more.figures().keySet()));
    return List.copyOf(names);
  }

  /** A page's names; {@code chain} are the figures whose computing asks for them. */
  private final class PageScope implements Scope {
    private final Page page;
    private final List<Address> chain;

    private PageScope(Page page, List<Address> chain) {
      this.page = page;
      this.chain = chain;
    }

    @Override
    public Optional<Dataset> dataset(String name) {
      return site.dataset(page, name);
    }

    @Override
    public Collection<String> datasetNames() {
      Set<String> names = new TreeSet<>(site.datasets().keySet());
      names.addAll(page.datasets().keySet());
      return names;
    }

    @Override
    public Sought figure(String name) {
      Optional<Figure> figure = page.figure(name);
      return figure.isEmpty()
          ? new Sought.Unknown(names(page))
          : resolve(new Address(page.id(), name), page, chain)
              .value()
              .<Sought>map(Sought.Found::new)
              .orElseGet(Sought.Failed::new);
    }

    @Override
    public Sought figure(String id, String name) {
      asked.computeIfAbsent(page.id(), p -> new ConcurrentSkipListSet<>()).add(id);
      return sought(id, name, chain);
    }

    @Override
    public Collection<String> figureNames() {
      return names(page);
    }

    @Override
    public Optional<Row> row() {
      return page.row();
    }

    @Override
    public Expressions expressions() {
      return expressions;
    }

    @Override
    public Language language() {
      return site.language();
    }
  }
}
