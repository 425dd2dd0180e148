// Files may be dropped anywhere on the window. They become tokens and wait for Intake.

import { FolderInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import { toTokens } from '../bridge/files.ts';
import { bridgeWords } from '../bridge/strings.ts';
import { toErrorData } from '../bridge/bridge-error.ts';
import { Icon } from '../ui/icon.tsx';
import { notify } from '../ui/notices.tsx';
import { addIncoming } from './incoming-files.ts';
import { frameWords } from './strings.ts';

/** `onTaken`: the files wait in incoming-files. */
export function DropOverlay({ onTaken }: { readonly onTaken: () => void }) {
  const [state, setState] = useState<'idle' | 'over' | 'taking'>('idle');
  useEffect(() => {
    let depth = 0;
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onEnter = (event: DragEvent) => {
      if (!carries(event)) return;
      depth++;
      setState('over');
    };
    const onLeave = (event: DragEvent) => {
      if (!carries(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setState('idle');
    };
    const onOver = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      depth = 0;
      setState('taking');
      void take(toFiles(event.dataTransfer)).then((taken) => {
        setState('idle');
        if (taken) onTaken();
      });
    };
    document.addEventListener('dragenter', onEnter);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('dragover', onOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragenter', onEnter);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [onTaken]);
  if (state === 'idle') return null;
  return (
    <div className="drop-overlay" role="status">
      <div>
        <Icon of={FolderInput} />
        <b>{state === 'over' ? frameWords.dropTitle : frameWords.taking}</b>
        <p>{frameWords.dropText}</p>
      </div>
    </div>
  );
}

/** Folders have no bytes and are left out. */
function toFiles(transfer: DataTransfer | null): readonly File[] {
  return [...(transfer?.items ?? [])].flatMap((item) => {
    if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory === true) return [];
    return item.getAsFile() ?? [];
  });
}

async function take(files: readonly File[]): Promise<boolean> {
  if (files.length === 0) {
    notify({ tone: 'failed', text: bridgeWords.noFiles });
    return false;
  }
  try {
    addIncoming(await toTokens(files));
    return true;
  } catch (error) {
    const { message, remedy } = toErrorData(error);
    notify({ tone: 'failed', text: `${message} ${remedy}` });
    return false;
  }
}
