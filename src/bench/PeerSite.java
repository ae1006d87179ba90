import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Writes the same made-up site twice, for Waymark and for Hugo: N track pages of 900 words, each
 * with four CSV datasets shown as tables and printed as JSON, and six relations to other pages.
 *
 * <p>All words and numbers are drawn from a seeded generator and mean nothing. The same N gives the
 * same bytes.
 */
final class PeerSite {
  private static final String[] WORDS =
      ("work people build small careful plan letter river morning window study paper market lesson"
              + " garden engine answer reason listen travel winter summer bridge branch candle"
              + " carpet centre change choose circle client corner county course create damage"
              + " design detail device doctor effect effort energy estate expert family farmer"
              + " figure finger finish flight flower follow forest friend future gather ground"
              + " growth handle harbour health height history honest hotel humour income insect"
              + " island jacket keeper kitchen ladder learn leader length library machine manage"
              + " manner matter measure member memory method middle mirror moment mother motion"
              + " museum nature needle notice number object office orange output parent partner"
              + " pencil person picture planet plenty pocket poetry police policy potato prefer"
              + " priest profit proper public purpose rather reader record region remain repair"
              + " report result return review reward safety sample school season secret select"
              + " senior series settle shadow shape signal silver simple single sister skill"
              + " smooth social source speech spirit spring square stable station steady stone"
              + " street strong student supply surface system talent target teach thing thread"
              + " ticket timber touch tower trade train useful valley vessel village visit voice"
              + " wander warm water weather weight wonder worker world writer yellow")
          .split(" ");

  private static final List<String> HEADINGS =
      List.of("The work", "Getting in", "Moving on", "Who thrives", "What changes", "Where to look");

  private final int pages;
  private final Path waymark;
  private final Path hugo;

  private PeerSite(int pages, Path folder) {
    this.pages = pages;
    this.waymark = folder.resolve("waymark");
    this.hugo = folder.resolve("hugo");
  }

  /** Writes both sites below {@code folder}: {@code waymark/} and {@code hugo/}. */
  static void write(int pages, Path folder) throws IOException {
    PeerSite site = new PeerSite(pages, folder);
    site.frames();
    for (int i = 0; i < pages; i++) {
      site.page(i);
    }
  }

  private void frames() throws IOException {
    file(
        waymark,
        "content/site.yaml",
        """
        name: Peer site
        description: Made-up pages to measure builders of sites with.
        base_url: https://peer.example/
        language: en
        publisher: {name: Nobody, url: https://peer.example/}
        """);
    file(waymark, "content/types/home.yaml", "title: Home page\n");
    file(waymark, "content/index.md", "---\ntitle: Peer site\n---\n\nMade-up pages.\n");
    file(
        waymark,
        "content/types/track.yaml",
        """
        title: Track
        folder: tracks
        permalink: /tracks/{slug}/
        template: track
        feed: true
        fields:
          related:
            type: list
            items:
              type: object
              fields:
                track: {type: reference, to: track, required: true}
                reason: {type: text, required: true}
        """);
    file(waymark, "templates/layout.peb", waymarkLayout());
    file(
        waymark,
        "templates/home.peb",
        "{% extends \"layout\" %}\n{% block main %}<h1>{{ page.title }}</h1>\n{{ page.body }}{% endblock %}\n");
    file(waymark, "templates/404.peb", "{% extends \"layout\" %}\n{% block main %}<h1>Not found</h1>{% endblock %}\n");
    file(waymark, "templates/track.peb", waymarkTrack());
    file(
        hugo,
        "config.toml",
        """
        baseURL = "https://peer.example/"
        languageCode = "en"
        title = "Peer site"
        disableKinds = ["taxonomy", "term", "section"]
        [permalinks]
        tracks = "/tracks/:slug/"
        """);
    file(hugo, "content/_index.md", "---\ntitle: Peer site\n---\n\nMade-up pages.\n");
    file(hugo, "layouts/_default/baseof.html", hugoBase());
    file(hugo, "layouts/index.html", "{{ define \"main\" }}<h1>{{ .Title }}</h1>\n{{ .Content }}{{ end }}\n");
    file(hugo, "layouts/404.html", "{{ define \"main\" }}<h1>Not found</h1>{{ end }}\n");
    file(hugo, "layouts/tracks/single.html", hugoTrack());
  }

  private void page(int at) throws IOException {
    Random random = new Random(at);
    String slug = slug(at);
    Map<String, Table> tables = Table.four(random);
    String body = body(random);
    String front =
        "---\ntitle: \"" + title(at) + "\"\nsummary: \"" + sentence(random) + "\"\n" + related(at, random);
    StringBuilder blocks = new StringBuilder();
    StringBuilder descriptor = new StringBuilder("name: ").append(slug).append("\nresources:\n");
    for (Map.Entry<String, Table> table : tables.entrySet()) {
      blocks.append(table.getValue().block(table.getKey()));
      descriptor.append(table.getValue().resource(table.getKey()));
      file(waymark, "content/tracks/" + slug + "/data/" + table.getKey() + ".csv", table.getValue().csv());
      file(hugo, "content/tracks/" + slug + "/data/" + table.getKey() + ".csv", table.getValue().csv());
    }
    file(waymark, "content/tracks/" + slug + "/index.md", front + "---\n\n" + body + blocks);
    file(waymark, "content/tracks/" + slug + "/datapackage.yaml", descriptor.toString());
    file(hugo, "content/tracks/" + slug + "/index.md", front + "slug: " + slug + "\n---\n\n" + body);
  }

  private String related(int at, Random random) {
    StringBuilder out = new StringBuilder("related:\n");
    for (int i = 1; i <= 6; i++) {
      out.append("  - {track: ").append(slug((at + i * 7) % pages));
      out.append(", reason: \"").append(sentence(random)).append("\"}\n");
    }
    return out.toString();
  }

  /** 900 words below six headings, with emphasis, links and lists. */
  private String body(Random random) {
    StringBuilder out = new StringBuilder();
    for (String heading : HEADINGS) {
      out.append("## ").append(heading).append("\n\n");
      for (int paragraph = 0; paragraph < 3; paragraph++) {
        for (int i = 0; i < 3; i++) {
          out.append(sentence(random)).append(i == 2 ? "\n\n" : " ");
        }
      }
      out.append("It is *").append(words(random, 2)).append("* and **").append(words(random, 2));
      out.append("**; see [").append(words(random, 2)).append("](/tracks/");
      out.append(slug(random.nextInt(pages))).append("/).\n\n");
      for (int i = 0; i < 3; i++) {
        out.append("- ").append(words(random, 6)).append('\n');
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String sentence(Random random) {
    String words = words(random, 9 + random.nextInt(6));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private static String words(Random random, int count) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return String.join(" ", out);
  }

  private static String slug(int at) {
    return String.format(Locale.ROOT, "track-%05d", at);
  }

  private static String title(int at) {
    Random random = new Random(at + 1_000_003L);
    return "Careers in " + words(random, 2);
  }

  private static void file(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String waymarkLayout() {
    return """
    <!doctype html>
    <html lang="{{ site.language }}">
    <head>
    <meta charset="utf-8">
    <title>{{ page.plain_title }} · {{ site.name }}</title>
    <link rel="canonical" href="{{ page.canonical }}">
    </head>
    <body>
    <header><a href="{{ home() }}">{{ site.name }}</a></header>
    <main>
    {% block main %}{% endblock %}
    </main>
    </body>
    </html>
    """;
  }

  private static String waymarkTrack() {
    return """
    {% extends "layout" %}
    {% block main %}
    <h1>{{ page.title }}</h1>
    <p>{{ page.summary }}</p>
    <nav><ul>
    {% for entry in page.contents %}<li><a href="#{{ entry.anchor }}">{{ entry.title }}</a></li>
    {% endfor %}</ul></nav>
    {{ page.body }}
    {% for dataset in page.datasets %}<script type="application/json" id="{{ dataset.name }}-json">{{ dataset.records | json }}</script>
    {% endfor %}<ul>
    {% for item in page.related %}<li><a href="{{ item.track.url }}">{{ item.track.title }}</a>: {{ item.track.summary }} {{ item.reason }}</li>
    {% endfor %}</ul>
    {% endblock %}
    """;
  }

  private static String hugoBase() {
    return """
    <!doctype html>
    <html lang="{{ site.LanguageCode }}">
    <head>
    <meta charset="utf-8">
    <title>{{ .Title }} · {{ site.Title }}</title>
    <link rel="canonical" href="{{ .Permalink }}">
    </head>
    <body>
    <header><a href="/">{{ site.Title }}</a></header>
    <main>
    {{ block "main" . }}{{ end }}
    </main>
    </body>
    </html>
    """;
  }

  private static String hugoTrack() {
    return """
    {{ define "main" }}
    <h1>{{ .Title }}</h1>
    <p>{{ .Params.summary }}</p>
    {{ .TableOfContents }}
    {{ .Content }}
    {{ $page := . }}
    {{ range $name := slice "trend" "roles" "metros" "skills" }}
    {{ $file := $page.Resources.GetMatch (printf "data/%s.csv" $name) }}
    {{ $rows := $file | transform.Unmarshal }}
    {{ $names := index $rows 0 }}
    {{ $records := slice }}
    <figure id="{{ $name }}"><figcaption>{{ $name }} <a href="{{ $file.RelPermalink }}">CSV</a></figcaption>
    <table><thead><tr>{{ range $names }}<th scope="col">{{ . }}</th>{{ end }}</tr></thead><tbody>
    {{ range after 1 $rows }}{{ $row := . }}{{ $record := dict }}<tr>
    {{ range $i, $cell := $row }}{{ $record = merge $record (dict (index $names $i) $cell) }}<td>{{ $cell }}</td>{{ end }}</tr>
    {{ $records = $records | append $record }}{{ end }}</tbody></table></figure>
    <script type="application/json" id="{{ $name }}-json">{{ $records | jsonify | safeJS }}</script>
    {{ end }}
    <ul>
    {{ range .Params.related }}{{ $track := site.GetPage (printf "/tracks/%s" .track) }}<li><a href="{{ $track.RelPermalink }}">{{ $track.Title }}</a>: {{ $track.Params.summary }} {{ .reason }}</li>
    {{ end }}</ul>
    {{ end }}
    """;
  }
}
