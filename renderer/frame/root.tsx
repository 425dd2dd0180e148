// Everything on screen: first run while no register is open, else the frame with the screen inside.

import { Outlet } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useState } from 'react';
import { toErrorData } from '../bridge/bridge-error.ts';
import { client } from '../bridge/the-client.ts';
import { parseDayNumber } from '#shared/util/day-number.ts';
import { TodayProvider } from '../ui/date.tsx';
import { FloatingPlace } from '../ui/floating-place.tsx';
import { type KeyBinding, listenForKeys, useKeys } from '../ui/keys.tsx';
import { Notices, notify } from '../ui/notices.tsx';
import { AfterAMoment, ErrorState, PartialBar } from '../ui/states.tsx';
import { useStore } from '../ui/store.ts';
import { commands, runCommand } from './commands.ts';
import { DropOverlay } from './drop-overlay.tsx';
import { FrameContext } from './frame-context.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { Navigation } from './navigation.tsx';
import { overlays } from './overlays.ts';
import { registerWork } from './register-commands.ts';
import { StatusLine } from './status-line.tsx';
import { frameWords } from './strings.ts';
import { TopBar } from './top-bar.tsx';
import { useGoKeys } from './use-go-keys.ts';
import { useGo } from './use-route.ts';
import { useHostInfo, useRegisterInfo } from './use-register.ts';

const FirstRun = lazy(() =>
  import('../features/first-run/first-run-page.tsx').then(({ FirstRunPage }) => ({ default: FirstRunPage })),
);
const Palette = lazy(() =>
  import('../features/palette/palette.tsx').then(({ Palette: component }) => ({ default: component })),
);

const frameKeys: readonly KeyBinding[] = commands.flatMap(({ keys, title, run }) =>
  // "G V" is two keys one after the other: use-go-keys.ts.
  keys === undefined || keys.startsWith('G ') ? [] : [{ keys, label: title, run, always: keys.startsWith('Mod') }],
);

export function Root() {
  const host = useHostInfo();
  useKeys(frameKeys);
  useEffect(listenForKeys, []);
  useEffect(() => client.onEvent((event) => event.event === 'command' && runCommand(event.command)), []);
  if (host.isError) {
    const { message, remedy } = toErrorData(host.error);
    return (
      <main className="whole-page">
        <h1 className="vh">{frameWords.program}</h1>
        <ErrorState title={message} onRetry={() => void host.refetch()}>
          {remedy}
        </ErrorState>
      </main>
    );
  }
  if (host.data === undefined) return null;
  return (
    <>
      {host.data.register.state === 'none' ? (
        <Suspense>
          <FirstRun />
        </Suspense>
      ) : (
        <Frame registerName={host.data.register.name?.replace(/\.sbomreg$/, '')} />
      )}
      <FloatingPlace />
      <Overlays />
      <RegisterWork />
      <Notices />
    </>
  );
}

function Frame({ registerName }: { readonly registerName: string | undefined }) {
  const [plate, setPlate] = useState<HTMLElement | null>(null);
  const go = useGo();
  const info = useRegisterInfo();
  useGoKeys();
  return (
    <TodayProvider value={info.data?.sampleDate == null ? undefined : parseDayNumber(info.data.sampleDate)}>
      <FrameContext value={{ plate, registerName }}>
        <div className="app">
          <a
            className="skip"
            href="#screen"
            onClick={(event) => (event.preventDefault(), document.getElementById('screen')?.focus())}
          >
            {frameWords.skip}
          </a>
          <TopBar />
          <Navigation />
          <main className="main" id="screen" tabIndex={-1}>
            <EngineBar />
            <div className="main-row">
              <Outlet />
            </div>
          </main>
          <StatusLine plateRef={setPlate} />
        </div>
        <DropOverlay onTaken={() => go({ to: '/intake' })} />
      </FrameContext>
    </TodayProvider>
  );
}

/** The engine died: reading pauses, nothing recorded is lost. */
function EngineBar() {
  const [down, setDown] = useState(false);
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.event !== 'engine') return;
        setDown(event.state === 'down');
        if (event.state === 'restarted') notify({ text: frameWords.engineBack });
      }),
    [],
  );
  return down ? <PartialBar>{frameWords.engineDown}</PartialBar> : null;
}

/** A register is being created, opened or built: said once it takes longer than a moment. */
function RegisterWork() {
  const doing = useStore(registerWork);
  if (doing === null) return null;
  return (
    <AfterAMoment>
      <div className="register-work toast" role="status">
        <span className="grow">{doing}</span>
        <span className="prog" aria-hidden>
          <span className="unknown-share" />
        </span>
      </div>
    </AfterAMoment>
  );
}

const closeOverlay = () => overlays.set(null);

function Overlays() {
  const open = useStore(overlays);
  return (
    <>
      {open === 'palette' && (
        <Suspense>
          <Palette onClose={closeOverlay} />
        </Suspense>
      )}
      {open === 'keys' && <KeysDialog onClose={closeOverlay} />}
    </>
  );
}
