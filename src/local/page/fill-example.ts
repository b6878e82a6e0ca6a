import type { OpenWorkbook } from './open-workbook';
import { say } from './question';
import type { PageWords } from './words';

/** The day on which the example's numbers were read: half way through its quarter. */
const EXAMPLE_DAY = '2027-02-15';

// What the server answers, as far as this button needs it.
type Opening = { builds: { id: string; state: string }[] };
type Filled = { filled: number } | { refused: { code: string; facts: Record<string, string | number> } };

/** Goes to the day of the example team's numbers and fills the latest build with them, all or nothing. */
export function exampleFiller(
  { executions, host }: OpenWorkbook,
  words: PageWords,
  setToday: (day: string) => Promise<void>,
): () => Promise<void> {
  const serve = async (name: string, ...args: unknown[]): Promise<unknown> =>
    JSON.parse(await executions.run('serve', JSON.stringify([name, args]), 'user', 'FULL'));
  return async () => {
    const { builds } = (await serve('open')) as Opening;
    const build = builds.find(({ state }) => state === 'built');
    if (!build) return say(words.noBuild);
    say(words.filling);
    const entries: unknown = await (await fetch('examples/marketing-q1.json')).json();
    // Numbers that were filled in on an earlier day would be overdue on theirs.
    const before = host.today();
    await setToday(EXAMPLE_DAY);
    const filled = (await serve('fillActuals', build.id, entries)) as Filled;
    if ('refused' in filled) {
      await setToday(before);
      return say(words.notFilled(refusal(filled.refused)));
    }
    say(words.filled(filled.filled, EXAMPLE_DAY));
  };
}

const refusal = ({ code, facts }: { code: string; facts: Record<string, string | number> }): string =>
  [code, ...Object.values(facts)].join(' ');
