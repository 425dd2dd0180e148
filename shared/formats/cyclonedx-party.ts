// Organisations and people as CycloneDX writes them.

import type { Party } from '../model/component.ts';
import type { Stated } from '../model/value-state.ts';
import { itemsOf, objectsOf, textOf, type JsonObject } from '../util/json-value.ts';

function contactsOf(value: JsonObject): readonly string[] {
  const urls = itemsOf(value['url']).flatMap((url) => textOf(url) ?? []);
  const people = [...objectsOf(value['contact'])].flatMap(([, contact]) => textOf(contact['email']) ?? []);
  return [...urls, ...people];
}

export function toOrganisation(value: JsonObject): Party | undefined {
  const name = textOf(value['name']);
  return name === undefined ? undefined : { name, kind: 'organisation', contacts: contactsOf(value) };
}

export function toPerson(value: JsonObject): Party | undefined {
  const email = textOf(value['email']);
  const name = textOf(value['name']) ?? email;
  return name === undefined ? undefined : { name, kind: 'person', contacts: email === undefined ? [] : [email] };
}

/** A party with its state: "unknown" said in words is a declared unknown; a name without any contact is usable but weak. */
export function toStatedParty(party: Party, weak = party.contacts.length === 0): Stated<Party> {
  if (/^(unknown|noassertion|no assertion)$/i.test(party.name))
    return { state: 'unknown-declared', value: null, raw: party.name };
  if (/^(redacted|withheld)$/i.test(party.name)) return { state: 'withheld', value: null, raw: party.name };
  return { state: weak ? 'present-weak' : 'present', value: party };
}
