package io.waymark.serve;

import io.waymark.build.LiveSite;
import io.waymark.build.LiveVersion;
import io.waymark.build.LiveVersion.Answer;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.disk.DiskFailure;
import io.waymark.disk.LiveSources;
import io.waymark.source.SourceChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A site as its editor sees it: the newest version of its sources, and the last good version of
 * each page that was looked at. May be asked by several threads, of which one at a time takes in
 * what changed.
 */
public final class Preview {
  /** What a page that can't be read any more was. */
  private static final String PAGE = "index.html";

  private final LiveSources sources;
  private final LiveSite site;
  private final Map<String, byte[]> lastGood = new ConcurrentHashMap<>();
  private volatile Seen seen;

  /** Whether a change was come upon of which {@link #look} hasn't told yet. */
  private boolean untold;

  /** Whether a change couldn't be taken in, for the machine failed. */
  private boolean behind;

  /** A version, with what was wrong with the listing of its files. */
  private record Seen(LiveVersion version, List<Diagnostic> listing) {
    boolean hasErrors() {
      return Stream.concat(listing.stream(), version.problems().stream())
          .anyMatch(Diagnostic::isError);
    }
  }

  /**
   * What a browser is sent.
   *
   * @param path the file's path below the site's root
   * @param found whether it is what was asked for, rather than the page for missing addresses
   */
  public record Sent(String path, byte[] bytes, boolean found) {}

  /**
   * Reads the site.
   *
   * @throws DiskFailure when the machine can't
   */
  public Preview(LiveSources sources, LiveSite site) {
    this.sources = sources;
    this.site = site;
    take(sources.now());
  }

  /** How many pages the site has. */
  public int pages() {
    return seen.version().pages();
  }

  /**
   * Takes note of what may have changed: files and folders by path from the site's root.
   *
   * @return whether anything did
   */
  public boolean look(Set<String> names) {
    return look(() -> sources.look(names));
  }

  /**
   * Looks at all files again.
   *
   * @return whether anything changed
   */
  public boolean look() {
    return look(sources::look);
  }

  /**
   * The file at an address: as it is now, or, while errors keep it from being published, as it last
   * was without any.
   */
  public Sent send(String path) {
    return ofNewest(now -> send(path, now));
  }

  private Sent send(String path, Seen now) {
    Optional<Answer> answer = now.version().answer(path);
    if (answer.isPresent() && answer.get().publishable()) {
      byte[] bytes = answer.get().bytes();
      lastGood.put(path, bytes);
      return new Sent(answer.get().path(), bytes, true);
    }
    Optional<byte[]> good = Optional.ofNullable(lastGood.get(path));
    if (answer.isPresent()) {
      return new Sent(answer.get().path(), good.orElse(answer.get().bytes()), true);
    }
    boolean lost = now.hasErrors() && good.isPresent();
    return lost ? new Sent(PAGE, good.get(), true) : missing(now.version());
  }

  private static Sent missing(LiveVersion version) {
    Answer page = version.notFound();
    return new Sent(page.path(), page.bytes(), false);
  }

  /** What is wrong with the site as it is now, and with the page at an address. */
  public List<Diagnostic> problems(String path) {
    return ofNewest(
        now -> {
          List<Diagnostic> all = new ArrayList<>(now.listing());
          all.addAll(now.version().problems(path));
          return all.stream().distinct().sorted(Diagnostic.ORDER).toList();
        });
  }

  /** Asks again when a file turns out to have changed, or gone, unheard. */
  private <T> T ofNewest(Function<Seen, T> asked) {
    while (true) {
      Seen now = seen;
      try {
        return asked.apply(now);
      } catch (SourceChanged e) {
        lookInstead(now, () -> Optional.of(sources.lookAfter(e.path())));
      } catch (DiskFailure e) {
        if (!lookInstead(now, sources::look)) {
          throw e;
        }
      }
    }
  }

  /** Whether there is another version now than the one that was asked. */
  private synchronized boolean lookInstead(
      Seen asked, Supplier<Optional<LiveSources.Moment>> listing) {
    if (seen == asked) {
      Optional<LiveSources.Moment> moment = listing.get();
      untold |= moment.isPresent();
      moment.ifPresent(this::take);
    }
    return seen != asked;
  }

  private synchronized boolean look(Supplier<Optional<LiveSources.Moment>> listing) {
    Optional<LiveSources.Moment> moment =
        listing.get().or(() -> behind ? Optional.of(sources.now()) : Optional.empty());
    moment.ifPresent(this::take);
    boolean changed = moment.isPresent() || untold;
    untold = false;
    return changed;
  }

  /** Goes on to the next moment when a file turns out to have changed since this one. */
  private void take(LiveSources.Moment moment) {
    behind = true;
    LiveSources.Moment next = moment;
    while (behind) {
      try {
        seen = new Seen(site.version(next.tree(), next.changed()), next.problems());
        behind = false;
      } catch (SourceChanged e) {
        next = sources.lookAfter(e.path());
      }
    }
  }
}
