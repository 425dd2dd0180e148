// Colour as a second sign beside a word, never the only one (interface.md rule 2). Off unless the stream is a terminal
// and NO_COLOR is unset or empty (no-color.org).

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;
export type Colour = keyof typeof codes;
export type Paint = Readonly<Record<Colour, (text: string) => string>>;

export interface Terminal {
  readonly isTTY?: boolean | undefined;
}

export function wantsColour(stream: Terminal, env: Readonly<Record<string, string | undefined>>): boolean {
  return stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

const ESCAPE = String.fromCodePoint(27);
const closings: ReadonlyMap<string, string> = new Map(
  Object.values(codes).map(([start, end]) => [`${ESCAPE}[${start}m`, `${ESCAPE}[${end}m`]),
);

/** The sequence that ends what this one begins; undefined for one that begins nothing. */
export function closingOf(sequence: string): string | undefined {
  return closings.get(sequence);
}

export function createPaint(on: boolean): Paint {
  const using = (name: Colour) => {
    const [start, end] = codes[name];
    return (text: string) => (on && text !== '' ? `${ESCAPE}[${start}m${text}${ESCAPE}[${end}m` : text);
  };
  return {
    bold: using('bold'),
    dim: using('dim'),
    red: using('red'),
    green: using('green'),
    yellow: using('yellow'),
    cyan: using('cyan'),
  };
}
