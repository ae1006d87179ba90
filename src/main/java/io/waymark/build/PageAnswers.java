package io.waymark.build;

import io.waymark.build.PageReads.Kind;
import io.waymark.build.PageReads.Read;
import io.waymark.model.Document;
import io.waymark.model.FieldValue;
import io.waymark.model.Page;
import io.waymark.source.Fingerprint;
import io.waymark.source.SourceFile;
import io.waymark.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What pages are answered when they read something of other pages, as hashes. Answers of the build
 * before stand for as long as all that they rest on is the same, so that nobody has to ask again.
 * May be used by several threads: two that ask the same agree.
 */
final class PageAnswers {
  private final SiteParts parts;
  private final PageLists views;
  private final SourceTree sources;
  private final Map<Read, Answer> before;
  private final Map<Read, Answer> now = new ConcurrentHashMap<>();
  private final Map<String, String> own = new ConcurrentHashMap<>();
  private final Map<String, String> lists = new ConcurrentHashMap<>();

  /**
   * An answer.
   *
   * @param hash of what was answered; of a card in lists those of its fields
   * @param rests other answers that it rests on, sources of pages among them
   */
  record Answer(String hash, Map<Read, String> rests) {}

  /**
   * @param before answers of an earlier build, in which all was the same that isn't one page's own
   */
  PageAnswers(SiteParts parts, PageLists lists, SourceTree sources, Map<Read, Answer> before) {
    this.parts = parts;
    this.views = lists;
    this.sources = sources;
    this.before = before;
  }

  /** All that were asked for. */
  Map<Read, Answer> asked() {
    return new TreeMap<>(now);
  }

  String to(Read read) {
    return switch (read.kind()) {
      case PAGE -> own(read.name());
      case CARDS -> cards(read);
      case FIELD -> field(read.whose(), read.field());
      default -> answer(read).hash();
    };
  }

  /** A hash of the sources that are one page's own. */
  String own(String id) {
    return own.computeIfAbsent(
        id, i -> parts.site().page(i).map(page -> hash(contents(page))).orElse(""));
  }

  private String contents(Page page) {
    StringBuilder all = new StringBuilder();
    for (String path : page.files()) {
      String content =
          sources.file(path).map(SourceFile::fingerprint).map(Fingerprint::hex).orElse("");
      all.append(path).append(' ').append(content).append('\n');
    }
    return all.toString();
  }

  private String cards(Read read) {
    String before = lists.get(read.name());
    if (before != null) {
      return before;
    }
    StringBuilder all = new StringBuilder();
    for (Page page : parts.site().pages().values()) {
      if (page.type().name().equals(read.whose())) {
        all.append(field(page.id(), read.field())).append('\n');
      }
    }
    String cards = hash(all.toString());
    lists.put(read.name(), cards);
    return cards;
  }

  private String field(String id, String field) {
    return CardHashes.field(answer(new Read(Kind.LISTED, id)).hash(), field);
  }

  private Answer answer(Read read) {
    Answer known = now.get(read);
    if (known != null) {
      return known;
    }
    Answer then = before.get(read);
    Answer answer = then != null && stands(then) ? then : ask(read);
    now.put(read, answer);
    return answer;
  }

  private boolean stands(Answer answer) {
    return answer.rests().entrySet().stream().allMatch(r -> to(r.getKey()).equals(r.getValue()));
  }

  private Answer ask(Read read) {
    Optional<Page> page = parts.site().page(read.name());
    String answer = page.map(p -> told(read.kind(), p)).orElse("");
    Map<Read, String> rests = new TreeMap<>();
    rests.put(new Read(Kind.PAGE, read.name()), own(read.name()));
    figures(read.name()).forEach(id -> rests.put(new Read(Kind.PAGE, id), own(id)));
    if (read.kind() == Kind.LISTED) {
      page.stream()
          .flatMap(this::references)
          .map(to -> new Read(Kind.CARD, to.id()))
          .forEach(card -> rests.put(card, to(card)));
    }
    return new Answer(answer, rests);
  }

  private String told(Kind kind, Page page) {
    return switch (kind) {
      case CARD -> hash(new ViewText().add(new PageView(parts).referredCard(page)).toString());
      case LISTED -> CardHashes.line(views.card(page));
      case TITLE -> hash(new PageWay(parts).titleOf(page));
      default -> throw new IllegalArgumentException(kind + " is no view of a page");
    };
  }

  /** The pages that a page's front matter names. */
  private Stream<Page> references(Page page) {
    return Stream.concat(Stream.of(page.document()), page.addition().stream())
        .map(Document::fields)
        .flatMap(FieldValue::references)
        .flatMap(reference -> new PageView(parts).target(reference).stream());
  }

  /**
   * The pages whose figures a page's figures and texts are made from, at any remove, as far as this
   * build made them.
   */
  Set<String> figures(String id) {
    Set<String> all = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      for (String asked : parts.figures().askedBy(open.remove(open.size() - 1))) {
        if (all.add(asked)) {
          open.add(asked);
        }
      }
    }
    return all;
  }

  private static String hash(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
