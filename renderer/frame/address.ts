// The page's address: behind the #, so that every host serves one page. Commands and keys change it from outside React.

import { createHashHistory } from '@tanstack/react-router';

export const history = createHashHistory();

export function goToPath(path: string): void {
  history.push(path);
}
