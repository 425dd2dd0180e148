// Joins class names; what is false or missing falls out.

export function cx(...names: readonly (string | false | null | undefined)[]): string | undefined {
  const joined = names.filter((name) => typeof name === 'string' && name !== '').join(' ');
  return joined === '' ? undefined : joined;
}
