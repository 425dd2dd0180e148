// Every migration, oldest first. A released migration never changes again.

import { register } from './0010-register.ts';
import { documentSerial } from './0020-document-serial.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [register, documentSerial];
