package io.waymark.parse;

import io.waymark.diagnostic.Code;
import io.waymark.diagnostic.Diagnostic;
import io.waymark.parse.field.ScalarReader;
import io.waymark.parse.yaml.YamlNode.Scalar;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a site is published: an http address that ends with a slash, with or without a path. */
final class BaseUrl {
  /** A language tag such as {@code en} or {@code pt-BR}. */
  static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private BaseUrl() {}

  static Optional<URI> parse(Scalar written, Collection<? super Diagnostic> sink) {
    Optional<URI> url = ScalarReader.url(written, "base_url", sink);
    if (url.isEmpty()) {
      return url;
    }
    boolean plain =
        url.get().getHost() != null
            && url.get().getQuery() == null
            && url.get().getFragment() == null
            && url.get().getUserInfo() == null;
    if (plain) {
      String text = url.get().toString();
      return Optional.of(text.endsWith("/") ? url.get() : URI.create(text + "/"));
    }
    sink.add(
        Diagnostic.of(
                Code.BAD_VALUE,
                written.span(),
                "\"base_url\" must be a site's address, but is " + written.kind() + ".")
            .hint("Write it without ? and #, such as https://example.org/careers/"));
    return Optional.empty();
  }
}
