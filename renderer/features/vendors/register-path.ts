// `vendor/product/release` as the engine reads it: `\/` is a slash and `\\` a backslash inside a name. Answers that name
// things without an id are linked by such a path.

export function toRegisterPath(...names: readonly string[]): string {
  return names.map((name) => name.replaceAll('\\', '\\\\').replaceAll('/', '\\/')).join('/');
}
