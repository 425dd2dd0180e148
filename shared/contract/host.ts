// What a host with a window answers besides the engine: files, the register in use, the person. The renderer never
// names a path: dialogs, drops and uploads become single-use tokens, and tokens stand where the engine wants paths.

import * as z from 'zod';
import { personalName } from './parts.ts';

const token = z.string().regex(/^file:[0-9a-f]{32}$/);

export const pickedFileSchema = z.object({ token, name: z.string(), bytes: z.number() });
export type PickedFile = z.infer<typeof pickedFileSchema>;

const registerState = z.object({
  /** none: no register is open and the first-run page is shown. */
  state: z.enum(['none', 'open']),
  /** File name without folder. */
  name: z.string().nullable(),
  sample: z.boolean(),
});

export const hostMethods = {
  'host.info': {
    request: z.object({}),
    response: z.object({
      host: z.enum(['desktop', 'browser']),
      version: z.string(),
      platform: z.string(),
      actor: z.string(),
      /** A register lies at the default place, so that "open" can offer it. */
      defaultRegister: z.boolean(),
      register: registerState,
    }),
  },
  'host.setActor': { request: z.object({ actor: personalName }), response: z.object({ actor: z.string() }) },
  /** Creates the register at the default place, or where the person says (desktop: a dialog). null: the person thought better of it. */
  'host.createRegister': {
    request: z.object({ where: z.enum(['default', 'ask']) }),
    response: z.object({ register: registerState.nullable() }),
  },
  'host.openRegister': {
    request: z.object({ where: z.enum(['default', 'ask']) }),
    response: z.object({ register: registerState.nullable() }),
  },
  /** Builds the sample register in a folder of its own and opens it. */
  'host.openSample': { request: z.object({}), response: z.object({ register: registerState }) },
  'host.closeRegister': { request: z.object({}), response: z.object({ register: registerState }) },
  /** Desktop: the system's dialog. Browser mode answers 'unsupported'; there the page's own file input is used. */
  'host.pickFiles': {
    request: z.object({}),
    response: z.object({ files: z.union([z.array(pickedFileSchema), z.literal('unsupported')]) }),
  },
  /** A token for a file to be written. Desktop: the save dialog; browser mode: a download of this name once written. null: cancelled. */
  'host.pickSaveTarget': {
    request: z.object({ suggestedName: z.string().max(200) }),
    response: z.object({ token: token.nullable() }),
  },
  /** After a job has written to a save token: where it is. Browser mode answers the address to download it from. */
  'host.finishSave': {
    request: z.object({ token }),
    response: z.object({ name: z.string(), download: z.string().nullable() }),
  },
} as const satisfies Record<string, { readonly request: z.ZodType; readonly response: z.ZodType }>;

export type HostMethodName = keyof typeof hostMethods;
export type HostRequest<M extends HostMethodName> = z.input<(typeof hostMethods)[M]['request']>;
export type HostResponse<M extends HostMethodName> = z.output<(typeof hostMethods)[M]['response']>;
