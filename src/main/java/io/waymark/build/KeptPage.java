package io.waymark.build;

import io.waymark.build.PageReads.Kind;
import io.waymark.check.SiteLinks.Link;
import io.waymark.check.SiteLinks.LinkedPage;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.model.Page;
import io.waymark.render.discovery.Entry;
import io.waymark.render.discovery.SearchIndex;
import io.waymark.source.Source;
import io.waymark.source.SourceChanged;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A page as an earlier build made it.
 *
 * @param reads what it read of other pages, each with a hash of the answer
 * @param files what was written
 * @param result what became of it
 */
record KeptPage(
    Map<PageReads.Read, String> reads, List<OutputTree.Written> files, PageResult result) {

  byte[] bytes() {
    RecordWriter out = new RecordWriter(sources(result.page()));
    out.all(
        reads.entrySet(),
        read ->
            out.text(read.getKey().kind().name()).text(read.getKey().name()).text(read.getValue()));
    out.all(files, file -> out.text(file.path()).place(file.origin()).fingerprint(file.content()));
    out.all(result.problems(), out::problem);
    out.perhaps(result.links(), links -> write(links, out));
    out.all(
        result.read(),
        shown -> {
          out.text(shown.path()).text(shown.name()).perhaps(shown.owner(), out::text);
          out.text(shown.download());
        });
    Entry entry = result.entry();
    out.text(entry.address().toString()).text(entry.title()).text(entry.summary());
    out.perhaps(entry.reviewed(), out::day).perhaps(entry.updated(), out::day);
    out.perhaps(
        result.found(), f -> out.text(f.kind()).text(f.title()).text(f.address()).text(f.also()));
    return Deflated.of(out.number(result.charts()).number(result.fixed()).bytes());
  }

  private static void write(LinkedPage links, RecordWriter out) {
    out.place(links.source());
    out.all(links.anchors(), out::text);
    out.all(
        links.links(),
        link -> out.text(link.path()).text(link.anchor()).perhaps(link.span(), out::place));
  }

  /** The page that bytes were made of; empty when they weren't. */
  static Optional<KeptPage> read(byte[] bytes, Page page) {
    try {
      RecordReader in = new RecordReader(Deflated.undone(bytes), path -> text(path, page));
      Map<PageReads.Read, String> reads = new TreeMap<>();
      for (int left = in.number(); left > 0; left--) {
        reads.put(new PageReads.Read(Kind.valueOf(in.text()), in.text()), in.text());
      }
      List<OutputTree.Written> files =
          in.all(() -> new OutputTree.Written(in.text(), in.place(), in.fingerprint()));
      List<Diagnostic> problems = in.all(in::problem);
      Optional<LinkedPage> links = in.perhaps(() -> links(in));
      List<ShownDataset> read =
          in.all(() -> new ShownDataset(in.text(), in.text(), in.perhaps(in::text), in.text()));
      URI address = URI.create(in.text());
      Entry entry =
          new Entry(address, in.text(), in.text(), in.perhaps(in::day), in.perhaps(in::day));
      Optional<SearchIndex.Found> found =
          in.perhaps(() -> new SearchIndex.Found(in.text(), in.text(), in.text(), in.text()));
      PageResult result =
          new PageResult(page, problems, links, read, entry, found, in.number(), in.number());
      return Optional.of(new KeptPage(reads, files, result));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static LinkedPage links(RecordReader in) {
    return new LinkedPage(
        in.place(),
        new HashSet<>(in.all(in::text)),
        in.all(() -> new Link(in.text(), in.text(), in.perhaps(in::place))));
  }

  private static String text(String path, Page page) {
    return sources(page).stream()
        .filter(source -> source.path().equals(path))
        .map(Source::text)
        .findFirst()
        .orElseThrow(() -> new SourceChanged(path));
  }

  /** The texts that are the page's own, and so known wherever the page is. */
  private static Collection<Source> sources(Page page) {
    return Stream.concat(Stream.of(page.document()), page.addition().stream())
        .map(document -> document.source())
        .toList();
  }
}
