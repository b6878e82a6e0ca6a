import { Heading } from '../parts/heading';
import { useWords } from '../speak';
import type { LifeProps } from './life-place';

export function LookScreen(props: LifeProps) {
  const { words } = useWords();
  return (
    <>
      <Heading of="look">{words.buildName(props.build.team, props.build.cycle)}</Heading>
      <button type="button" onClick={props.onHome}>
        {words.home}
      </button>
    </>
  );
}
