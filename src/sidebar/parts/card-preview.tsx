import { shareOn, shownWeights } from '../../domain/card-weights';
import type { Position } from '../../domain/cascade';
import { showNumber } from '../show-measure';
import { useWords } from '../speak';

/** How the card of a position will look: its lines in both halves, with what each weighs and what they come to. */
export function CardPreview({ position, keyResultShare }: { position: Position; keyResultShare: number }) {
  const { words, language } = useWords();
  const percent = (share: number) => `${showNumber(Math.round(share * 1000) / 10, language)}%`;
  const ofKeyResults = shareOn(position, keyResultShare);
  const halves = [
    [words.keyResult, position.keyResults, ofKeyResults],
    [words.kpis, position.kpis, 1 - ofKeyResults],
  ] as const;
  if (!position.kpis.length && !position.keyResults.length) return null;
  return (
    <details class="card-preview">
      <summary>{words.cardPreview}</summary>
      <table>
        <caption class="unseen">{words.cardPreview}</caption>
        {halves.map(([half, lines, share]) => {
          const weights = shownWeights(lines, share);
          return (
            lines.length > 0 && (
              <tbody key={half}>
                <tr>
                  <th scope="rowgroup">{half}</th>
                  <td>
                    <b>{percent(share)}</b>
                  </td>
                </tr>
                {lines.map(({ id, statement }, at) => (
                  <tr key={id}>
                    <th scope="row">{statement || id}</th>
                    <td>{percent(weights[at]!)}</td>
                  </tr>
                ))}
              </tbody>
            )
          );
        })}
        <tbody>
          <tr>
            <th scope="row">{words.cardWhole}</th>
            <td>
              <b>{percent(1)}</b>
            </td>
          </tr>
        </tbody>
      </table>
    </details>
  );
}
