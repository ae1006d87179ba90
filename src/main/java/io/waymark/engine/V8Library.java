package io.waymark.engine;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.loader.IJavetLibLoadingListener;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import com.caoccao.javet.interop.options.V8RuntimeOptions;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * V8's native library, unpacked once into a folder that later processes share.
 *
 * <p>Left alone, Javet unpacks its 40 MB anew for each process and never removes them. Here a file
 * is written aside and moved into place, so that processes which race find it whole or not at all.
 */
final class V8Library {
  /**
   * A chart leaves megabytes of garbage behind and nothing else. With V8's own small nursery a
   * tenth of all drawing time goes into copying what is in use; with this one it is emptied between
   * charts.
   */
  private static final String NURSERY = "--min-semi-space-size=32 --max-semi-space-size=32";

  private V8Library() {}

  /**
   * Loads the library into this process; calling it again does nothing.
   *
   * @param cache the folder that holds unpacked libraries, one folder a version
   */
  static synchronized void load(Path cache) {
    if (JavetLibLoader.getLibLoadingListener() instanceof Unpacked) {
      return;
    }
    try {
      JavetLibLoader loader = new JavetLibLoader(JSRuntimeType.V8);
      Path folder = cache.resolve("javet-" + JavetLibLoader.LIB_VERSION).toAbsolutePath();
      unpack(loader.getResourceFileName(), folder.resolve(loader.getLibFileName()));
      JavetLibLoader.setLibLoadingListener(new Unpacked(folder.toFile()));
      V8RuntimeOptions.V8_FLAGS.setCustomFlags(NURSERY);
      if (!V8Host.getV8Instance().isLibraryLoaded()) {
        throw unavailable("it can't be loaded", V8Host.getV8Instance().getLastException());
      }
    } catch (IOException e) {
      throw unavailable("its library can't be unpacked into " + cache, e);
    } catch (JavetException | LinkageError e) {
      throw unavailable("it can't be loaded", e);
    }
  }

  static EngineUnavailable unavailable(String what, Throwable cause) {
    String why = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
    return new EngineUnavailable(
        "V8 doesn't run on this machine: "
            + what
            + why
            + ". Draw charts with Node.js instead (--engine node), or publish tables in their place"
            + " (--charts=table).",
        cause);
  }

  /** Puts a library where it can be loaded from; one that is there already stays. */
  static void unpack(String resource, Path library) throws IOException {
    URL packed = V8Library.class.getResource(resource);
    if (packed == null) {
      throw new IOException("there is no " + resource + " in this distribution");
    }
    URLConnection connection = packed.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      if (Files.exists(library) && Files.size(library) == connection.getContentLengthLong()) {
        return;
      }
      Files.createDirectories(library.getParent());
      Path aside = Files.createTempFile(library.getParent(), "unpacking", ".part");
      try {
        Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
        move(aside, library);
      } finally {
        Files.deleteIfExists(aside);
      }
    }
  }

  private static void move(Path aside, Path library) throws IOException {
    try {
      Files.move(aside, library, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, library, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private record Unpacked(File folder) implements IJavetLibLoadingListener {
    @Override
    public File getLibPath(JSRuntimeType type) {
      return folder;
    }

    @Override
    public boolean isDeploy(JSRuntimeType type) {
      return false;
    }
  }
}
