// "Did you mean …?" for unknown commands, options and words.

/** Edits (insert, delete, replace, swap of neighbours) from a to b; texts are short. */
function distance(a: string, b: string): number {
  let older: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (older[column - 2] ?? 0) + 1);
      }
      line.push(best);
    }
    older = above;
    above = line;
  }
  return above[b.length] ?? 0;
}

/** The nearest of the known words, when it is near enough to be meant. Long input is not compared. */
export function findNearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const lower = word.toLowerCase();
  let nearest: string | undefined;
  let least = Math.max(2, Math.floor(lower.length / 3)) + 1;
  for (const candidate of known) {
    const edits = candidate.startsWith(lower) && lower.length > 2 ? 1 : distance(lower, candidate.toLowerCase());
    if (edits < least && edits < candidate.length) {
      nearest = candidate;
      least = edits;
    }
  }
  return nearest;
}
