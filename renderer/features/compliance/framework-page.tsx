// One framework: its controls at the left, the framework as a whole at the right until a control is chosen.

import { useRouteParam } from '../../frame/use-route.ts';
import { ComplianceScreen } from './compliance-screen.tsx';

export function FrameworkPage() {
  return <ComplianceScreen framework={useRouteParam('framework')} control={null} />;
}
