// Risks: list, show, and what people do with them. Each change is a fact; the answer is the risk as it stands then.

import { defaultDueDays } from '#shared/risk/due-days.ts';
import type { By, RiskStore } from '#electron/db/types.ts';
import type { DirectHandlers, MethodContext } from '../context.ts';

type RiskName = Extract<keyof DirectHandlers, `risks.${string}`>;

export const riskMethods: Pick<DirectHandlers, RiskName> = {
  'risks.list': (context, request) => context.register().risks.list(request, request, context.clock.asOfDay()),
  'risks.show': (context, { id }) => ({ risk: context.register().risks.get(id, context.clock.asOfDay()) }),
  'risks.assign': (context, { id, owner, due, reason }) =>
    change(context, (risks, by) => risks.assign(id, owner, due, reason, by)),
  'risks.treat': (context, { id, treatment, plan, due }) =>
    change(context, (risks, by) => risks.treat(id, treatment, plan, due, by)),
  'risks.accept': (context, { id, reason, until, approve }) =>
    change(context, (risks, by) =>
      approve ? risks.approveAcceptance(id, reason, until, by) : risks.requestAcceptance(id, reason, until, by),
    ),
  'risks.reopen': (context, { id, reason }) => change(context, (risks, by) => reopen(context, risks, id, reason, by)),
  'risks.close': (context, { id, reason }) => change(context, (risks, by) => risks.close(id, reason, by)),
  'risks.comment': (context, { id, text }) => change(context, (risks, by) => risks.comment(id, text, by)),
};

function reopen(context: MethodContext, risks: RiskStore, id: string, reason: string, by: By): string {
  const asOf = context.clock.asOfDay();
  return risks.reopen(id, reason, { asOf, dueDays: defaultDueDays(risks.get(id, asOf).level) }, by);
}

function change(context: MethodContext, apply: (risks: RiskStore, by: By) => string) {
  const register = context.register();
  return register.atomically(() => {
    const id = apply(register.risks, context.by());
    return { risk: register.risks.get(id, context.clock.asOfDay()) };
  });
}
