// Where the page begins.
// oxlint-disable import/no-unassigned-import -- style sheets and settings are imported for what they do

import './no-eval.ts';
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/signs.css';
import './styles/table.css';
import './styles/parts.css';
import './styles/overlays.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { queryClient, watchChanges } from './bridge/queries.ts';
import { client } from './bridge/the-client.ts';
import { applyTheme } from './frame/theme.ts';

applyTheme();
watchChanges(client, queryClient);
const place = document.getElementById('app');
if (place === null) throw new Error('the page has no #app');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
