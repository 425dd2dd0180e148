// The profiles that ship with the program: edition, elements, and which kind each is.

import { useCall } from '../../bridge/queries.ts';
import { formatCounted } from '../../ui/format.ts';
import { LoadingLines } from '../../ui/states.tsx';
import { Failure } from '../common/failure.tsx';
import styles from './settings.module.css';
import { settingsWords as words } from './strings.ts';

export function Profiles() {
  const { data, error, refetch } = useCall('profiles.list', {});
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={8} />;
  return (
    <>
      <p className={styles.intro}>{words.profilesText}</p>
      {data.profiles.map((profile) => {
        const count = (kind: 'data' | 'practice') => profile.elements.filter((element) => element.kind === kind).length;
        return (
          <details key={profile.id} className={styles.profile}>
            <summary>
              <b>{profile.title}</b>
              <span className="f3 t12">{words.edition(profile.edition)}</span>
              <span className="grow" />
              <span className="f2 t12 nw">
                {words.elements(
                  formatCounted(count('data'), 'data element'),
                  formatCounted(count('practice'), 'practice'),
                )}
              </span>
            </summary>
            <table className="tbl">
              <thead>
                <tr>
                  <th scope="col">{words.element}</th>
                  <th scope="col">{words.kind}</th>
                </tr>
              </thead>
              <tbody>
                {profile.elements.map(({ id, title, kind }) => (
                  <tr key={id}>
                    <td>
                      <span className="id f3">{id}</span> {title}
                    </td>
                    <td className="f2">{words.kinds[kind]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        );
      })}
    </>
  );
}
