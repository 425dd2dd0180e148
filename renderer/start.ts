// The page that browser mode opens first (settled.md 21): it exchanges the one-time token behind the # for a cookie and
// this tab's secret, and goes on to the program. The token leaves the address before anything else happens.

// oxlint-disable import/no-unassigned-import -- style sheets are imported for what they do
import './styles/tokens.css';
import './styles/base.css';
import { tabSecretKey } from './bridge/tab-secret.ts';
import { applyTheme } from './frame/theme.ts';
import { startWords } from './frame/start-strings.ts';

applyTheme();
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
const place = document.getElementById('start');
const say = (sentence: string) => {
  if (place) place.textContent = sentence;
};

try {
  say(startWords.starting);
  const answer = await fetch('api/start', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) throw new Error(`the host answered ${answer.status}`);
  const { tab } = (await answer.json()) as { readonly tab: string };
  sessionStorage.setItem(tabSecretKey, tab);
  location.replace('./');
} catch {
  say(startWords.used);
}
