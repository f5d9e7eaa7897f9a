import { weightRows } from '#shared/alignment/weight-rows.ts';
import { ALIGNMENT_WORDS } from '#shared/alignment/words/words.ts';
import { strengthsOf } from '#shared/plan/queries/scales.ts';
import type { RecordSet } from '#shared/plan/record-set.ts';
import { useSpeech } from '../messages/speech.ts';

/** How the figures come about, and every weight with its reason. */
export function Method({ records }: { readonly records: RecordSet }) {
  const { language } = useSpeech();
  const { heads, method, percent } = ALIGNMENT_WORDS[language];
  return (
    <details className="alignment-method">
      <summary>{heads.computed}</summary>
      {method.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <table>
        <thead>
          <tr>
            <th scope="col">{heads.step}</th>
            <th scope="col">{heads.counts}</th>
          </tr>
        </thead>
        <tbody>
          {weightRows(strengthsOf(records), language).map(({ name, carries, reason }) => (
            <tr key={name}>
              <th scope="row">
                {name} {reason !== '' && <span className="alignment-soft">{reason}</span>}
              </th>
              <td>{percent(carries)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
