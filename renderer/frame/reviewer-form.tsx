// Who is recorded: one name, kept by the host, used from the next decision on.

import { type FormEvent, useState } from 'react';
import { toErrorData } from '../bridge/bridge-error.ts';
import { queryClient } from '../bridge/queries.ts';
import { client } from '../bridge/the-client.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { notify } from '../ui/notices.tsx';
import { frameWords } from './strings.ts';
import { useHostInfo } from './use-register.ts';

export function ReviewerForm() {
  const actor = useHostInfo().data?.actor ?? '';
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const name = (typed ?? actor).trim();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const answer = await client.host('host.setActor', { actor: name });
      await queryClient.invalidateQueries({ queryKey: ['host'] });
      setTyped(undefined);
      setWrong(undefined);
      notify({ text: frameWords.reviewerSaved(answer.actor) });
    } catch (error) {
      setWrong(toErrorData(error).message);
    }
  };
  return (
    <form className="stack-form" onSubmit={(event) => void save(event)}>
      <TextField
        label={frameWords.reviewerName}
        value={typed ?? actor}
        onChange={setTyped}
        hint={frameWords.reviewerHint}
        wrong={wrong}
        maxLength={200}
      />
      <div>
        <Button type="submit" look="primary" disabled={name === '' || name === actor}>
          {frameWords.reviewerSave}
        </Button>
      </div>
    </form>
  );
}
