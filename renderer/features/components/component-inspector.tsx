// The selected component: what it is, what the vendors say of it, who ships it, and what could not be searched.

import type { ComponentRow } from '#shared/contract/parts.ts';
import { toVisibleText } from '#shared/util/visible-text.ts';
import { Inspector } from '../../ui/inspector.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { KeyValues, Section } from '../../ui/layout.tsx';
import { Hatch, WhoTag } from '../../ui/signs.tsx';
import { Ident, VisibleText } from '../../ui/text.tsx';
import { voiceWords } from '../common/strings.ts';
import style from './components.module.css';
import { componentWords as words } from './strings.ts';
import { WhoShipsIt } from './who-ships-it.tsx';

interface ComponentInspectorProps {
  readonly component: ComponentRow;
  readonly onClose: () => void;
}

export function ComponentInspector({ component, onClose }: ComponentInspectorProps) {
  const { name, namespace, version, type, purl, cpe, licences, supplier } = component;
  useKeys([{ keys: 'Esc', label: words.keys.close, run: onClose }]);
  const shownName = name === '' ? words.unnamed : name;
  return (
    <Inspector
      title={<VisibleText text={shownName} />}
      label={words.inspector(toVisibleText(shownName))}
      subtitle={
        <>
          {version === null ? words.noVersion : <Ident text={version} />}
          {type !== '' && (
            <>
              {' · '}
              <VisibleText text={type} />
            </>
          )}
        </>
      }
      onClose={onClose}
    >
      <Section title={words.identity} aside={purl === null && cpe === null ? undefined : words.identityAside}>
        {purl === null && cpe === null ? (
          <p className={style['none']}>
            <Hatch /> <b>{words.noIdentifier}.</b> {words.identityNone}
          </p>
        ) : (
          <KeyValues
            rows={[
              [words.columns.purl, purl === null ? undefined : <Ident key="p" text={purl} wrap />],
              [words.columns.cpe, cpe === null ? undefined : <Ident key="c" text={cpe} wrap />],
              [
                words.columns.namespace,
                namespace === null || namespace === '' ? undefined : <Ident key="n" text={namespace} wrap />,
              ],
            ]}
          />
        )}
      </Section>
      <Section title={words.says} aside={<WhoTag voice="claimed">{voiceWords.vendorSays}</WhoTag>}>
        <KeyValues
          rows={[
            [
              words.columns.licences,
              licences.length === 0 ? (
                <span key="l" className="f3">
                  {words.noLicence}
                </span>
              ) : (
                <Lines key="l" texts={licences} />
              ),
            ],
            [
              words.columns.supplier,
              supplier === null ? (
                <span key="s" className="f3">
                  {words.noSupplier}
                </span>
              ) : (
                <VisibleText key="s" text={supplier} />
              ),
            ],
          ]}
        />
        <p className={style['remark']}>{words.otherFacts}</p>
      </Section>
      <WhoShipsIt key={component.id} component={component} />
    </Inspector>
  );
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>
          “<VisibleText text={text} />”
        </li>
      ))}
    </ul>
  );
}
