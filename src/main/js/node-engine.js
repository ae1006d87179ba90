// The other engine: one JSON request a line comes in, one JSON answer a line goes out.
import { createInterface } from 'node:readline';

const bytes = (base64) => Uint8Array.from(Buffer.from(base64, 'base64')).buffer;

async function answerTo(request) {
  if (request.wasm) {
    (0, eval)(request.script);
    await waymarkRaster.start(bytes(request.wasm), ...request.fonts.map(bytes));
    return { ready: waymarkRaster.ready };
  }
  if (request.picture) {
    return { png: Buffer.from(waymarkRaster.png(request.picture)).toString('base64') };
  }
  if (request.script) {
    (0, eval)(request.script);
    waymark.measure(request.advances);
    return { version: waymark.version, node: process.versions.node };
  }
  return { svg: waymark.draw(request.option, request.width, request.height, request.id) };
}

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
for await (const line of lines) {
  let answer;
  try {
    answer = await answerTo(JSON.parse(line));
  } catch (problem) {
    answer = { reason: String(problem?.message ?? problem) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
