package io.waymark.build;

import io.waymark.build.PageAnswers.Answer;
import io.waymark.build.PageReads.Kind;
import io.waymark.build.PageReads.Read;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers as bytes, and back; many rest on the same pages, each of which is written once. */
final class AnswerBytes {
  private AnswerBytes() {}

  private record Rest(Read read, String hash) {}

  static byte[] of(Map<Read, Answer> answers) {
    Map<Rest, Integer> rests = new LinkedHashMap<>();
    answers
        .values()
        .forEach(
            answer ->
                answer
                    .rests()
                    .forEach((on, h) -> rests.putIfAbsent(new Rest(on, h), rests.size())));
    RecordWriter out = new RecordWriter(List.of());
    out.all(rests.keySet(), rest -> write(rest.read(), out.text(rest.hash())));
    out.all(
        answers.entrySet(),
        entry -> {
          Answer answer = entry.getValue();
          write(entry.getKey(), out.text(answer.hash()));
          out.all(
              answer.rests().entrySet(),
              rest -> out.number(rests.get(new Rest(rest.getKey(), rest.getValue()))));
        });
    return Deflated.of(out.bytes());
  }

  private static void write(Read read, RecordWriter out) {
    out.text(read.kind().name()).text(read.name());
  }

  private static Read read(RecordReader in) {
    return new Read(Kind.valueOf(in.text()), in.text());
  }

  private static Rest rest(RecordReader in) {
    String hash = in.text();
    return new Rest(read(in), hash);
  }

  /** Nothing when that isn't what the bytes are. */
  static Map<Read, Answer> read(byte[] bytes) {
    try {
      RecordReader in = new RecordReader(Deflated.undone(bytes));
      List<Rest> rests = in.all(() -> rest(in));
      Map<Read, Answer> answers = new HashMap<>();
      for (int left = in.number(); left > 0; left--) {
        String hash = in.text();
        Read read = read(in);
        Map<Read, String> on = new HashMap<>();
        in.all(in::number).forEach(at -> on.put(rests.get(at).read(), rests.get(at).hash()));
        answers.put(read, new Answer(hash, on));
      }
      return answers;
    } catch (RuntimeException e) {
      return Map.of();
    }
  }
}
