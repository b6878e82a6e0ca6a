/** Mounts the screens of a cycle's life alone, at any of them, for tests and pictures; the app mounts them from its home. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Build, Draft } from '../../src/actions/actions';
import type { Language } from '../../src/domain/language';
import { Life } from '../../src/sidebar/screens/life';
import type { LifePlace } from '../../src/sidebar/screens/life-place';
import { Speaking } from '../../src/sidebar/speak';
import '../../src/sidebar/style.css';

declare global {
  interface Window {
    lifeAt: LifePlace;
    speak(language: Language): void;
  }
}

type Left = { to: 'home' } | { to: 'make'; build: Build } | { to: 'draft'; draft: Draft };

function Page() {
  const [language, setLanguage] = useState<Language>(window.standIn.state.language);
  const [left, setLeft] = useState<Left>();
  window.speak = setLanguage;
  document.documentElement.lang = language;
  return (
    <Speaking.Provider value={language}>
      <main>
        {left ? (
          <h1 id="left">
            {left.to} {left.to === 'draft' && left.draft.cascade.cycle.name}
            {left.to === 'make' && left.build.planned.length}
          </h1>
        ) : (
          <Life
            build={window.standIn.state.builds[0]!}
            at={window.lifeAt}
            onHome={() => setLeft({ to: 'home' })}
            onMake={(build) => setLeft({ to: 'make', build })}
            onDraft={(draft) => setLeft({ to: 'draft', draft })}
          />
        )}
      </main>
    </Speaking.Provider>
  );
}

render(<Page />, document.getElementById('app')!);
