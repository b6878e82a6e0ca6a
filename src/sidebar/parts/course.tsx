import type { Look } from '../../actions/actions';
import { useLifeWords } from '../screens/life-speech';
import { showDay, showShare } from '../show-day';

const width = 260;
const height = 64;
const edge = 6;

/** The team's score week by week as a small drawing; the same is said in a sentence and stands in a table. */
export function Course({ course }: { course: Look['course'] }) {
  const { life, language } = useLifeWords();
  const first = course[0];
  const last = course[course.length - 1];
  if (!first || !last || course.length < 2) return <p class="hint">{life.courseNone}</p>;
  const said = life.courseAlt(
    showShare(first.score),
    showDay(first.day, language),
    showShare(last.score),
    showDay(last.day, language),
  );
  const at = (i: number) => edge + ((width - 2 * edge) * i) / (course.length - 1);
  const up = (score: number) => height - edge - (height - 2 * edge) * Math.max(0, Math.min(1, score));
  return (
    <>
      <svg class="course" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said}>
        {[0, 0.5, 1].map((line) => (
          <line key={line} x1={edge} x2={width - edge} y1={up(line)} y2={up(line)} />
        ))}
        <polyline points={course.map(({ score }, i) => `${at(i)},${up(score)}`).join(' ')} />
        <circle cx={at(course.length - 1)} cy={up(last.score)} r={4} />
      </svg>
      <p class="hint">{said}</p>
      <details>
        <summary>{life.courseTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{life.week}</th>
              <th scope="col">{life.score}</th>
            </tr>
          </thead>
          <tbody>
            {course.map(({ day, score }) => (
              <tr key={day}>
                <th scope="row">{showDay(day, language)}</th>
                <td>{showShare(score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
