import { expect, it } from 'vitest';
import { formatBytes } from '../../../renderer/ui/format.ts';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1 kB'],
  [2_310_044, '2.31 MB'],
  [1_050_000, '1.05 MB'],
  [214_000_000, '214 MB'],
  [5_500_000_000, '5.5 GB'],
])('says %i bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
