import type { Build, Draft } from '../../actions/actions';

/** Where one is in the life of a built cycle: a screen, and whom or what it is about where that is known. */
export type LifePlace =
  | { screen: 'update'; holder?: string }
  | { screen: 'look' }
  | { screen: 'change'; line?: string; holder?: string }
  | { screen: 'propose'; holder?: string }
  | { screen: 'sign'; holder?: string }
  | { screen: 'close' }
  | { screen: 'joiners' };

/** What every screen of a cycle's life is given. */
export type LifeProps = {
  build: Build;
  /** What the screen is for is done: back to where one came from. */
  onDone(): void;
  onHome(): void;
  /** Another screen of the same cycle; where absent, a screen offers no way there. */
  onGo?(place: LifePlace): void;
  /** The build as it stands after a close or a reopening. */
  onBuild?(build: Build): void;
  /** A build that lacks sheets, to be gone on with on the build screen. */
  onMake?(build: Build): void;
  /** A draft of the next cycle, to be opened in the wizard; it is not saved yet. */
  onDraft?(draft: Draft): void;
};
