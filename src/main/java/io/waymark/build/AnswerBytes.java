package io.waymark.build;

import io.waymark.build.PageAnswers.Answer;
import io.waymark.build.PageReads.Kind;
import io.waymark.build.PageReads.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers as bytes, and back; many rest on the same pages, each of which is written once. */
final class AnswerBytes {
  private AnswerBytes() {}

  private record Rest(String id, String own) implements Comparable<Rest> {
    @Override
    public int compareTo(Rest other) {
      int byId = id.compareTo(other.id);
      return byId != 0 ? byId : own.compareTo(other.own);
    }
  }

  static byte[] of(Map<Read, Answer> answers) {
    SortedMap<Rest, Integer> rests = new TreeMap<>();
    answers
        .values()
        .forEach(answer -> answer.rests().forEach((id, own) -> rests.put(new Rest(id, own), 0)));
    int place = 0;
    for (Map.Entry<Rest, Integer> rest : rests.entrySet()) {
      rest.setValue(place++);
    }
    RecordWriter out = new RecordWriter(List.of());
    out.all(rests.keySet(), rest -> out.text(rest.id()).text(rest.own()));
    out.all(
        answers.entrySet(),
        entry -> {
          Answer answer = entry.getValue();
          out.text(entry.getKey().kind().name()).text(entry.getKey().name()).text(answer.hash());
          out.all(
              answer.rests().entrySet(),
              rest -> out.number(rests.get(new Rest(rest.getKey(), rest.getValue()))));
        });
    return Deflated.of(out.bytes());
  }

  /** Nothing when that isn't what the bytes are. */
  static Map<Read, Answer> read(byte[] bytes) {
    try {
      RecordReader in = new RecordReader(Deflated.undone(bytes));
      List<Rest> rests = new ArrayList<>(in.all(() -> new Rest(in.text(), in.text())));
      Map<Read, Answer> answers = new HashMap<>();
      for (int left = in.number(); left > 0; left--) {
        Read read = new Read(Kind.valueOf(in.text()), in.text());
        String hash = in.text();
        Map<String, String> on = new HashMap<>();
        for (int rest : in.all(in::number)) {
          on.put(rests.get(rest).id(), rests.get(rest).own());
        }
        answers.put(read, new Answer(hash, on));
      }
      return answers;
    } catch (RuntimeException e) {
      return Map.of();
    }
  }
}
