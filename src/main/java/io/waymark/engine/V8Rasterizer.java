package io.waymark.engine;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.values.V8Value;
import com.caoccao.javet.values.reference.V8ValueArrayBuffer;
import com.caoccao.javet.values.reference.V8ValueObject;
import com.caoccao.javet.values.reference.V8ValueTypedArray;
import io.waymark.render.Rasterizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs resvg in V8 inside this process, in one isolate that is made for the first picture. Threads
 * take turns.
 */
public final class V8Rasterizer implements Rasterizer {
  private final Path cache;
  private V8Runtime runtime;

  /**
   * @param cache where V8's native library is unpacked once, such as {@code ~/.cache/waymark}
   */
  public V8Rasterizer(Path cache) {
    this.cache = cache;
  }

  /**
   * {@inheritDoc}
   *
   * @throws EngineUnavailable when V8 doesn't run on this machine
   */
  @Override
  public synchronized byte[] png(String svg) {
    if (runtime == null) {
      runtime = start();
    }
    try (V8ValueObject raster = runtime.getGlobalObject().get("waymarkRaster");
        V8ValueTypedArray png = raster.invoke("png", svg)) {
      return png.toBytes();
    } catch (JavetException e) {
      throw new IllegalStateException("resvg can't draw a picture of Waymark's own", e);
    }
  }

  private V8Runtime start() {
    V8Library.load(cache);
    V8Runtime made = null;
    try {
      made = V8Host.getV8Instance().createV8Runtime();
      start(made, RasterScript.read());
      return made;
    } catch (JavetException e) {
      close(made);
      throw V8Library.unavailable("what draws pictures doesn't start", e);
    }
  }

  private static void start(V8Runtime runtime, RasterScript script) throws JavetException {
    runtime.getExecutor(script.script()).setResourceName("raster.js").executeVoid();
    runtime.allowEval(false);
    List<V8Value> parts = new ArrayList<>();
    try (V8ValueObject raster = runtime.getGlobalObject().get("waymarkRaster")) {
      parts.add(buffer(runtime, script.wasm()));
      for (byte[] font : script.fonts()) {
        parts.add(buffer(runtime, font));
      }
      raster.invokeVoid("start", parts.toArray());
      runtime.await();
      if (!raster.getBoolean("ready")) {
        throw new IllegalStateException("resvg didn't start");
      }
    } finally {
      for (V8Value part : parts) {
        part.close();
      }
    }
  }

  private static V8Value buffer(V8Runtime runtime, byte[] bytes) throws JavetException {
    V8ValueArrayBuffer buffer = runtime.createV8ValueArrayBuffer(bytes.length);
    buffer.fromBytes(bytes);
    return buffer;
  }

  @Override
  public String version() {
    return RasterScript.VERSION;
  }

  @Override
  public synchronized void close() {
    close(runtime);
    runtime = null;
  }

  private static void close(V8Runtime runtime) {
    if (runtime != null) {
      try {
        runtime.close(true);
      } catch (JavetException e) {
        runtime.getLogger().debug("V8 isolate not closed: " + e.getMessage());
      }
    }
  }
}
