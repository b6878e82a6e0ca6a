import { useState } from 'preact/hooks';
import type { Build, Draft } from '../../actions/actions';
import { ChangeScreen } from './change';
import { CloseScreen } from './close';
import { JoinersScreen } from './joiners';
import './life.css';
import type { LifePlace, LifeProps } from './life-place';
import { LookScreen } from './look';
import { ProposeScreen } from './propose';
import { SignScreen } from './sign';
import { UpdateScreen } from './update';

const screens = {
  update: UpdateScreen,
  look: LookScreen,
  change: ChangeScreen,
  propose: ProposeScreen,
  sign: SignScreen,
  close: CloseScreen,
  joiners: JoinersScreen,
};

/** The screens of a built cycle's life; going from one to another and back is settled here. */
export function Life(props: {
  build: Build;
  at: LifePlace;
  onHome(): void;
  /** A build that lacks sheets goes on on the build screen. */
  onMake(build: Build): void;
  onDraft(draft: Draft): void;
}) {
  const [build, setBuild] = useState(props.build);
  const [way, setWay] = useState<LifePlace[]>([props.at]);
  const place = way[way.length - 1]!;
  const { screen, ...about } = place;
  const Screen = screens[screen] as (props: LifeProps & { holder?: string; line?: string }) => preact.JSX.Element;
  return (
    <Screen
      key={`${screen}${way.length}`}
      {...about}
      build={build}
      onDone={() => (way.length > 1 ? setWay(way.slice(0, -1)) : props.onHome())}
      onHome={props.onHome}
      onGo={(to) => setWay([...way, to])}
      onBuild={setBuild}
      onMake={props.onMake}
      onDraft={props.onDraft}
    />
  );
}
