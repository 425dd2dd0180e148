// A file name that a page or a person gave, made fit for the disk. The register shows this name as the name under which
// a file was received, so as little as possible is changed.

/** File systems allow 255 bytes; some room is left for what programs add. */
const MOST_BYTES = 200;
const UNNAMED = 'unnamed';

/** Devices of Windows, which no file may be named after, whatever its ending. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** One part of a path: never empty, `.` or `..`, without separators and control characters, at most 200 bytes of UTF-8. */
export function toSafeFileName(name: string, platform: NodeJS.Platform = process.platform): string {
  const plain = (name.split(/[/\\]/).pop() ?? '').toWellFormed().replaceAll(/\p{Cc}/gu, '_');
  const fitting = platform === 'win32' ? toWindowsName(plain) : plain;
  const short = shorten(fitting);
  return short === '' || short === '.' || short === '..' ? UNNAMED : short;
}

function toWindowsName(name: string): string {
  const plain = name.replaceAll(/[<>:"|?*]/g, '_').replace(/[. ]+$/, '');
  return deviceName.test(plain) ? `_${plain}` : plain;
}

/** Cuts the name before its ending, which stays. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && Buffer.byteLength(name.slice(dot)) <= 20 ? name.slice(dot) : '';
  const room = MOST_BYTES - Buffer.byteLength(ending);
  // A character that was cut in two becomes U+FFFD when it is read; it goes as a whole.
  const kept = Buffer.from(name.slice(0, name.length - ending.length))
    .subarray(0, room)
    .toString();
  return kept.replace(/\uFFFD+$/, '') + ending;
}
