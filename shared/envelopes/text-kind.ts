// Recognises text that is not JSON by what its lines begin with: tag-value, YAML, XML and the usual mix-ups.

import type { RefusalRule } from './refusal-text.ts';

const MARKUP: readonly (readonly [RegExp, RefusalRule])[] = [
  [/<(?:!doctype\s+html|html|head|body)[\s>]/i, 'content.html'],
  [/cyclonedx\.org\/schema\/bom/, 'content.cyclonedx-xml'],
  [/<(?:rdf:)?RDF[\s>]/, 'content.spdx-rdf'],
  [/<(?:\w+:)?SoftwareIdentity[\s>]/, 'content.swid'],
  [/<(?:spdxVersion|SPDXID|SPDXDocument|Document)[\s>]/, 'content.spdx-xml'],
];

const TEXTS: readonly (readonly [RegExp, RefusalRule])[] = [
  [/^version https:\/\/git-lfs\.github\.com\/spec\//, 'content.git-lfs-pointer'],
  [/^-----BEGIN PGP /, 'content.pgp'],
  [/^-----BEGIN [A-Z0-9 ]+-----/, 'content.pem'],
  [/^[0-9a-fA-F]{32,128}(?:\s+\*?[^\r\n]{0,500})?\s*(?:[\r\n]|$)/, 'content.checksum-file'],
  [/^[ \t]{0,100}SPDXVersion:/m, 'content.spdx-tag-value'],
  [/(?:^|[\r\n])[ \t]{0,100}["']?spdxVersion["']?:/, 'content.spdx-yaml'],
  [
    /^[ \t]{0,100}(?:DataLicense|DocumentName|DocumentNamespace|PackageName|SPDXID):[ \t]*[^\s"']/m,
    'content.spdx-tag-value',
  ],
  [/^[ \t]{0,100}spec_version:[ \t]*"/m, 'content.cyclonedx-textproto'],
  [/(?:^|[\r\n])[ \t]{0,100}[[{][ \t]*(?:[\r\n]|"|\{)/, 'content.text-before-json'],
  [/^(?:%YAML|---[ \t]*(?:[\r\n]|$))/, 'content.yaml'],
  [/^(?:#[^\r\n]*[\r\n]+)*[\w.-]{1,100}:(?:[ \t][^\r\n]*)?[\r\n]/, 'content.yaml'],
  [/^[^\r\n,;\t]{1,200}(?:[,;\t][^\r\n,;\t]{0,200}){2,}(?:[\r\n]|$)/, 'content.csv'],
  [/^"?(?:name|component|package)"?[,;\t]"?version"?[ \t]*[\r\n]/i, 'content.csv'],
];

const JSON_SCALAR = /^(?:"(?:[^"\\\r\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)\s*$/;

/** `head` begins with `<`. */
export function toMarkupRule(head: string): RefusalRule {
  return MARKUP.find(([pattern]) => pattern.test(head))?.[1] ?? 'content.xml';
}

/** `head`: the first 64 KB, white space at the start left out. */
export function toTextRule(head: string): RefusalRule {
  if (JSON_SCALAR.test(head)) return 'content.json-value';
  return TEXTS.find(([pattern]) => pattern.test(head))?.[1] ?? 'content.text';
}
