// One control of a framework, beside the list of all.

import { useRouteParam } from '../../frame/use-route.ts';
import { ComplianceScreen } from './compliance-screen.tsx';

export function ControlPage() {
  return <ComplianceScreen framework={useRouteParam('framework')} control={useRouteParam('control')} />;
}
