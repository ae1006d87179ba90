package io.waymark.ingest;

/** Reads one release file of one kind into shared tables. */
interface Importer {
  /**
   * @param request what the editor asked for
   * @param file the file to read
   * @param scope which occupations are kept
   * @param harvest takes rows and sources
   * @param findings takes what is wrong
   * @throws UnreadableRelease when the file breaks off or is not what it seems
   */
  void read(
      ImportRequest request, ReleaseFile file, Scope scope, Harvest harvest, Findings findings)
      throws UnreadableRelease;

  static Importer of(Kind kind) {
    return switch (kind) {
      case OEWS -> new OewsImporter();
      case RPP -> new RppImporter();
      case ONET -> new OnetImporter();
      case PROJECTIONS -> new ProjectionsImporter();
      case PLACES -> new PlacesImporter();
      case CPI -> new CpiImporter();
      case PAGES ->
          (request, file, scope, harvest, findings) ->
              findings.layout(
                  "Nothing is read to derive pages.",
                  "Leave the file out, or say what kind it is.");
    };
  }
}
