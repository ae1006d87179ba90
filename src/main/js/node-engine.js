// The other engine: one JSON request a line comes in, one JSON answer a line goes out.
import { createInterface } from 'node:readline';

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
for await (const line of lines) {
  let answer;
  try {
    const request = JSON.parse(line);
    if (request.script) {
      (0, eval)(request.script);
      waymark.measure(request.advances);
      answer = { version: waymark.version, node: process.versions.node };
    } else {
      answer = { svg: waymark.draw(request.option, request.width, request.height, request.id) };
    }
  } catch (problem) {
    answer = { reason: String(problem?.message ?? problem) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
