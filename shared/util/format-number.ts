// Numbers for people, the same on every machine: locale functions are not used in shared code.

/** A whole number with a comma between groups of three digits: 1024 → "1,024". Throws on anything that is no whole number. */
export function formatCount(count: number): string {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  const digits = String(Math.abs(count));
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return (count < 0 ? '-' : '') + groups.join(',');
}

/** "1 component", "1,024 components". The plural is the noun with an s unless given. */
export function formatCounted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/**
 * A share as a percentage, cut (never rounded up) to one decimal, so that "100 %" means all: 1/2 → "50 %",
 * 212/1024 → "20.7 %", 1/100000 → "under 0.1 %". `whole` must be above 0.
 */
export function formatShare(part: number, whole: number): string {
  if (!(whole > 0)) throw new RangeError(`a share of ${whole}`);
  const tenths = Math.floor((part * 1000) / whole);
  if (tenths === 0 && part > 0) return 'under 0.1 %';
  const exact = (part * 100) % whole === 0;
  return exact ? `${tenths / 10} %` : `${Math.floor(tenths / 10)}.${tenths % 10} %`;
}
