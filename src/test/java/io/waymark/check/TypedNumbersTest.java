package io.waymark.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.diagnostic.Severity;
import io.waymark.model.FieldValue;
import io.waymark.parse.markdown.MarkdownParser;
import io.waymark.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumbersTest {

  private static List<String> typed(String markdown) {
    var source = new Source("content/page.md", markdown);
    var document =
        new MarkdownParser().parse(source.span(0, markdown.length())).value().orElseThrow();
    return new TypedNumbers(Severity.ERROR)
        .check(document.prose()).stream().map(d -> d.span().text()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          There are 5.5 million jobs.                      | 5.5 million
          The median is $90K a year.                       | $90K
          The median is US$90,000.                         | US$90,000
          Pay grew 12 % in a year.                         | 12 %
          Pay grew +12% in a year.                         | +12%
          Pay grew 12 percent.                             | 12 percent
          It is 3x the pay.                                | 3x
          It is 2.1 times the pay.                         | 2.1 times
          About 40 hours a week.                           | 40
          Over 100 employers hire.                         | 100
          Employers hired 40 people.                       | 40
          The 10 largest metros.                           | 10
          **5** million jobs.                              | 5** million
          5&nbsp;million jobs.                             | 5&nbsp;million
          Some 2,000 jobs went.                            | 2,000
          Pay is 10–20% higher.                            | 10–20%
          Rated 6 in 10.                                   | 6 / 10
          It costs €5.                                     | €5
          Half of all jobs are here.                       | Half
          It pays twice as much.                           | twice
          Most people work in teams.                       | Most
          Here most workers rent.                          | most
          In most large cities it pays.                    | most
          Most of it is remote.                            | Most
          Two thirds of them stay.                         | Two thirds
          Six in ten stay.                                 | Six in ten
          One in five leaves.                              | One in five
          A third of them left.                            | A third
          They earn a third more.                          | a third
          Jobs doubled in ten years.                       | doubled / ten
          A majority of them agree.                        | majority
          The vast majority agree.                         | The vast majority
          There are dozens of roles.                       | dozens
          It employs millions.                             | millions
          There are three levels.                          | three
          It takes four-year degrees.                      | four
          A dozen employers hire.                          | A dozen
          Two million people.                              | Two million
          Twenty-one states have it.                       | Twenty-one
          A tenfold rise.                                  | tenfold
          It takes ½ day.                                  | ½
          It pays a quarter more.                          | a quarter
          {{jobs}} million jobs.                           | million
          Rents tripled.                                   | tripled
          """)
  void finds(String text, String expected) {
    assertEquals(List.of(expected.split(" / ")), typed(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It began in 2013 and ended in 2025.",
        "From 2013–2025 and from 2013 to 2025, in 2013-14.",
        "The 1990s were different.",
        "Since May 2025 and 7 March 2026, and March 7, 2026.",
        "Released 2026-04-03.",
        "They run Windows 11 and Web 2.0.",
        "Section 508 and ISO 27001 apply.",
        "They write C++17 and Python 3.",
        "Wi-Fi is 802.11 to them.",
        "K-12 schools, COVID-19, B2B, 3D and 5G.",
        "One of them, no one, this one, the one who leads.",
        "First, look. Second, ask. The third step, a third option.",
        "The 21st century, the 90th percentile.",
        "It is the most common role, most often remote, and most recently grown.",
        "What matters most is care. Make the most of it.",
        "Most importantly, ask.",
        "The Big Four firms hire.",
        "Double-check it; two-factor sign-in; the second half of a career.",
        "They spoke on behalf of others. Someone tens often.",
        "He said \"5 million jobs and half of pay\" then.",
        "> Half of all 500 people said so.",
        "`x = 5` and:\n\n```\n12 %\n```\n\n    7 lines of code",
        "1. Pay\n2. Place\n3. People",
        "## 1. What the work is",
        "See {{jobs}} and {{pay|exact}} and \\{{ braces.",
        "[grew by 5 % or more]{claim=\"growth > 0.05\"} here.",
        "[about 40 hours]{fixed=\"The law of 1938\"} a week.",
        "A 401(k), a call to 911, work around 24/7.",
        "See [the method](method-2.md) at https://example.org/2/500 now.",
        "The two of them agree; all three are right.",
      })
  void letsBe(String text) {
    assertEquals(List.of(), typed(text));
  }

  @Test
  void looksIntoTablesFootnotesHeadingsAndImages() {
    assertEquals(
        List.of("500", "12", "40", "7", "60", "70", "3"),
        typed(
            """
            ## The top 500

            | Level | Years |
            |---|---|
            | Senior | 12 |

            Text.[^a] ![a chart of 40 bars](x.png)

            [^a]: In 7 states.

            Over 60 jobs
            : means 70 posts.

            <div>3 things</div>
            """));
  }

  @Test
  void tellsThreeWaysOut() {
    var source = new Source("content/page.md", "There are 5.5 million jobs.");
    var document = new MarkdownParser().parse(source.span(0, 27)).value().orElseThrow();
    Diagnostic told = new TypedNumbers(Severity.WARNING).check(document.prose()).get(0);
    assertEquals(Code.TYPED_NUMBER, told.code());
    assertEquals(Severity.WARNING, told.severity());
    assertEquals("content/page.md:1:11", told.span().location());
    String hint = told.hint().orElseThrow();
    assertTrue(hint.contains("{{name}}") && hint.contains("claim=") && hint.contains("fixed="));
  }

  @Test
  void findsThePlaceInFrontMatter() {
    String yaml = "title: \"Pay \\\"grew\\\" and\n  jobs rose 12 %\"\n";
    var source = new Source("content/page.md", yaml);
    var words =
        new FieldValue.Words("Pay \"grew\" and jobs rose 12 %", source.span(7, yaml.length() - 1));
    var document = new MarkdownParser().parseInline(words).value().orElseThrow();
    var told = new TypedNumbers(Severity.ERROR).check(document.prose());
    assertEquals(List.of("12 %"), told.stream().map(d -> d.span().text()).toList());
  }

  @Test
  void wordsFixedByHandNeedASource() {
    var source = new Source("p.md", "[about 40 hours]{fixed=\" \"} and [12]{fixed='a law'}");
    var document =
        new MarkdownParser().parse(source.span(0, source.text().length())).value().orElseThrow();
    assertEquals(2, document.fixed().size());
    var told = new FixedWords().check(document.fixed());
    assertEquals(List.of(Code.FIXED_WITHOUT_SOURCE), told.stream().map(Diagnostic::code).toList());
    assertEquals("[about 40 hours]{fixed=\" \"}", told.get(0).span().text());
  }
}
