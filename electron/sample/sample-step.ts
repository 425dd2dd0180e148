// The shape of the sample's story: who did what when. Names and products that the chapters share.

import type { ControlStatus } from '#shared/model/assessment.ts';
import type { DocumentStatus, ReleaseState } from '#shared/model/register-view.ts';
import type { Criticality } from '#shared/model/risk.ts';

/** A risk by what never changes about it: vendor/product and cause (settled.md 10). */
export interface SampleRisk {
  readonly product: string;
  readonly cause: string;
}

export type SampleAction =
  | {
      readonly do: 'add-vendor';
      readonly name: string;
      readonly contact: string;
      readonly securityContact: string | null;
      readonly country: string;
      readonly contractRef: string | null;
    }
  | {
      readonly do: 'add-product';
      readonly vendor: string;
      readonly name: string;
      readonly criticality: Criticality;
      readonly reason: string | null;
    }
  | {
      readonly do: 'set-criticality';
      readonly product: string;
      readonly criticality: Criticality;
      readonly reason: string;
    }
  | {
      readonly do: 'add-release';
      readonly product: string;
      readonly name: string;
      readonly state: ReleaseState;
      readonly inUseSince: string | null;
    }
  | {
      readonly do: 'receive';
      /** In documents/. */
      readonly file: string;
      readonly vendor: string;
      readonly product: string;
      readonly release: string;
      readonly from: string;
      readonly on: string;
      readonly channel: string;
    }
  | {
      readonly do: 'decide';
      readonly file: string;
      readonly status: Exclude<DocumentStatus, 'received'>;
      readonly reason: string;
    }
  | { readonly do: 'assign'; readonly risk: SampleRisk; readonly owner: string; readonly due: string }
  | {
      readonly do: 'assign-several';
      readonly product: string;
      readonly causes: readonly string[];
      readonly owner: string;
      readonly due: string;
    }
  | { readonly do: 'treat'; readonly risk: SampleRisk; readonly plan: string; readonly due: string }
  | { readonly do: 'ask-acceptance'; readonly risk: SampleRisk; readonly reason: string; readonly until: string }
  | { readonly do: 'approve-acceptance'; readonly risk: SampleRisk; readonly reason: string; readonly until: string }
  | { readonly do: 'comment'; readonly risk: SampleRisk; readonly text: string }
  | {
      readonly do: 'override';
      readonly framework: string;
      readonly control: string;
      readonly status: ControlStatus;
      readonly reason: string;
      readonly expires: string;
    };

export interface SampleStep {
  /** When it was recorded, RFC 3339. */
  readonly at: string;
  readonly actor: string;
  readonly action: SampleAction;
}

export const mara = 'Mara Lindqvist';
export const tomi = 'Tomi Okafor';
export const jonas = 'Jonas Brandt';

export function step(at: string, actor: string, action: SampleAction): SampleStep {
  return { at, actor, action };
}

export const gateway = 'Halden Software/Claims Gateway';
export const portal = 'Halden Software/Policy Portal';
export const router = 'Corvane Networks/Edge Router OS';
export const consoleProduct = 'Corvane Networks/Fleet Console';
export const signIn = 'Tessel Identity/Sign-In Server';
