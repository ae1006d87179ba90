package io.waymark.render.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersTest {
  @Test
  void letsOtherSitesFetchDownloadsByRulesThatEveryHostReads() {
    String file =
        Headers.file(
            "/base/",
            List.of(
                "charts/",
                "data/",
                "tracks/law/charts/",
                "tracks/art/charts/",
                "tracks/law/data/"));
    String rules = file.substring(file.indexOf("immutable\n") + "immutable\n".length());
    assertEquals(
        """
        /base/*.md
          Content-Type: text/markdown; charset=utf-8
        /base/:in1/:in2/charts/*
          Access-Control-Allow-Origin: *
        /base/:in1/:in2/data/*
          Access-Control-Allow-Origin: *
        /base/charts/*
          Access-Control-Allow-Origin: *
        /base/data/*
          Access-Control-Allow-Origin: *
        """,
        rules);
  }
}
