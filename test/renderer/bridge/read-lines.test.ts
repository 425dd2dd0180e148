import { expect, it } from 'vitest';
import { readLines } from '../../../renderer/bridge/read-lines.ts';

async function linesOf(...chunks: readonly Uint8Array[]): Promise<readonly string[]> {
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const lines: string[] = [];
  for await (const line of readLines(stream)) lines.push(line);
  return lines;
}
const bytes = (text: string) => new TextEncoder().encode(text);

it('joins lines that arrive in pieces and skips the heartbeat', async () => {
  expect(await linesOf(bytes('{"a":'), bytes('1}\n\n \n{"b"'), bytes(':2}\n'))).toEqual(['{"a":1}', '{"b":2}']);
});

it('keeps a character whole that was cut between two pieces', async () => {
  const text = bytes('"ü"\n');
  expect(await linesOf(text.slice(0, 2), text.slice(2))).toEqual(['"ü"']);
});

it('drops a line that never ended: the stream broke inside it', async () => {
  expect(await linesOf(bytes('{"a":1}\n{"b'))).toEqual(['{"a":1}']);
});
