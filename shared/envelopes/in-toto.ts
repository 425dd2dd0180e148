// in-toto statements (quirk Q6): the SBOM is the predicate, or, from cosign, the "Data" inside it, as an object or as
// text. Statements about something else are refused by name.

import { checkAround, type ObjectOutline } from './around.ts';
import { textOfMember, toOutline, type OutlineMember } from './json-outline.ts';
import { asLayers, asRefused, toInnerBytes, toInnerRange, type Inner, type Layer, type Opening } from './layer.ts';
import { getOpenedNote } from './notes.ts';
import { getRefusalText, toOtherPredicateText } from './refusal-text.ts';
import { readJsonString } from '../util/json-key.ts';

const SBOM_TYPE = /cyclonedx|spdx|openvex|csaf/i;
const SBOM_TEXT = /"bomFormat"|"spdxVersion"|SPDXVersion:|"@context"/;
/** Content of a predicate without a telling type is looked at this far. */
const HEAD = 4_096;

/** in-toto attestation framework: `predicateType` and `predicate`. Undefined: not a statement. */
export function openInToto(layer: Layer, outline: ObjectOutline): Opening | undefined {
  const { members } = outline;
  const type = textOfMember(members, layer.bytes, 'predicateType');
  const statementType = textOfMember(members, layer.bytes, '_type');
  if (type === '' && !statementType.startsWith('https://in-toto.io/Statement')) return undefined;
  const predicate = members.findLast((member) => member.key === 'predicate');
  const around = checkAround(layer, outline, predicate, ['_type', 'subject', 'predicateType', 'predicate']);
  if ('refused' in around) return asRefused(around.refused);
  if (predicate === undefined || !isContainer(layer.bytes, predicate)) {
    return asRefused(getRefusalText('envelope.no-predicate'));
  }
  if (!SBOM_TYPE.test(type) && !holdsSbom(layer.bytes, predicate)) return asRefused(toOtherPredicateText(type));
  return openValue(layer, predicate, { envelope: 'in-toto', notes: [getOpenedNote('in-toto'), ...around.notes] });
}

/** cosign's CosignPredicate: {"Data": …, "Timestamp": …}, directly inside a statement. */
export function openCosignData(layer: Layer, outline: ObjectOutline): Opening | undefined {
  if (layer.envelopes.at(-1) !== 'in-toto') return undefined;
  const data = outline.members.findLast((member) => member.key === 'Data');
  if (data === undefined || !isContainer(layer.bytes, data)) return undefined;
  const around = checkAround(layer, outline, data, ['Data', 'Timestamp']);
  if ('refused' in around) return asRefused(around.refused);
  return openValue(layer, data, { envelope: 'cosign', notes: [getOpenedNote('cosign'), ...around.notes] });
}

/** An object or a text can hold a document. */
function isContainer(bytes: Uint8Array, member: OutlineMember): boolean {
  return bytes[member.start] === 0x7b || bytes[member.start] === 0x22;
}

function openValue(layer: Layer, member: OutlineMember, inner: Inner): Opening {
  if (layer.bytes[member.start] === 0x7b) return asLayers(toInnerRange(layer, inner, member.start, member.end));
  const text = readJsonString(layer.bytes, member.start, member.end);
  return asLayers(toInnerBytes(layer, inner, new TextEncoder().encode(text)));
}

/** Whether the predicate's content shows an SBOM although its type does not say so (cosign's custom type). */
function holdsSbom(bytes: Uint8Array, member: OutlineMember): boolean {
  if (bytes[member.start] === 0x22) return SBOM_TEXT.test(readHead(bytes, member));
  const outline = toOutline(bytes, member.start, member.end);
  if (outline.kind !== 'object') return outline.kind === 'sbom';
  const data = outline.members.findLast((candidate) => candidate.key === 'Data');
  if (data === undefined) return false;
  return bytes[data.start] === 0x7b
    ? toOutline(bytes, data.start, data.end).kind === 'sbom'
    : SBOM_TEXT.test(readHead(bytes, data));
}

function readHead(bytes: Uint8Array, member: OutlineMember): string {
  const head = bytes.subarray(member.start, Math.min(member.end, member.start + HEAD));
  return new TextDecoder().decode(head).replaceAll('\\"', '"');
}
