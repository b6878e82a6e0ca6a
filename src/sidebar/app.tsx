import { useEffect, useRef, useState } from 'preact/hooks';
import type { Build, Draft, Opening, TemplateCard } from '../actions/actions';
import { KEY_RESULT_SHARE } from '../domain/card';
import type { Language } from '../domain/language';
import { useAsk } from './asking';
import { call } from './client';
import { usualCycle } from './cycle-choices';
import { DraftKeeper, type Keeping } from './draft-keeper';
import { Home, type Tool } from './home';
import { CallNotice } from './parts/call-notice';
import { Confirm } from './parts/confirm';
import { Heading } from './parts/heading';
import { FunctionsScreen } from './screens/functions';
import { Life } from './screens/life';
import type { LifePlace } from './screens/life-place';
import { TemplatesScreen } from './screens/own-templates';
import { SettingsScreen } from './screens/settings';
import { Speaking, useWords } from './speak';
import { BuildScreen } from './steps/build';
import { inLanguage, outlineId } from './template-content';
import { Wizard } from './wizard';

type Screen =
  | { name: 'home' }
  | { name: 'wizard' }
  | { name: 'build'; build: Build }
  | { name: 'life'; build: Build; at: LifePlace }
  /** Another draft is to take the place of the one there is. */
  | { name: 'replace'; next: Draft }
  | { name: Tool };

/** What a cycle begins with: the team of the first template, the usual quarter, and the method's 60/40. */
const newDraft = ({ today, templates, defaults }: Opening, language: Language): Draft => ({
  step: 'cycle',
  language,
  templateId: templates[0]?.id ?? outlineId,
  cascade: {
    cycle: usualCycle(today, 'quarter', defaults?.firstMonth),
    team: templates[0]?.team[language] ?? '',
    objectives: [],
    positions: [],
    people: [],
    keyResultShare: defaults?.keyResultShare ?? KEY_RESULT_SHARE,
  },
});

function LanguageSwitch({ language, onLanguage }: { language: Language; onLanguage(language: Language): void }) {
  const { words } = useWords();
  return (
    <fieldset class="languages">
      <legend class="unseen">{words.language}</legend>
      {(['vi', 'en'] as const).map((each) => (
        <button
          type="button"
          key={each}
          lang={each}
          aria-pressed={each === language}
          aria-label={each === 'vi' ? 'VI Tiếng Việt' : 'EN English'}
          onClick={() => onLanguage(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}

export function App() {
  const opener = useAsk();
  const dropper = useAsk();
  const [opening, setOpening] = useState<Opening>();
  const [language, setLanguage] = useState<Language>('vi');
  const [draft, setDraft] = useState<Draft>();
  const [screen, setScreen] = useState<Screen>({ name: 'home' });
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const keeper = useRef<DraftKeeper>();

  /** Asks for the workbook's state; where a draft stands, goes on with it, unless a build is waiting to be finished. */
  const open = async (toHome = false) => {
    const answer = await opener.ask('open');
    if (!answer) return;
    setOpening(answer);
    setLanguage((now) => (opening ? now : (answer.draft?.language ?? answer.language)));
    setDraft(answer.draft);
    keeper.current ??= new DraftKeeper(call, answer.revision, setKeeping);
    keeper.current.reset(answer.revision);
    const unfinished = answer.builds.some(({ state }) => state === 'building');
    setScreen(answer.draft && !unfinished && !toHome ? { name: 'wizard' } : { name: 'home' });
  };
  // Once, when the sidebar opens
  useEffect(() => void open(), []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const keep = (next: Draft) => {
    setDraft(next);
    keeper.current!.keep(next);
  };
  const speak = async (to: Language) => {
    setLanguage(to);
    if (!draft || !opening || draft.language === to) return;
    const next = await inLanguage(draft, to, opening.templates, call);
    // What is being built has its own copy; saving the draft again would bring a finished one back.
    if (screen.name === 'build') setDraft(next);
    else keep(next);
  };

  const goOnWith = (next: Draft) => {
    keep(next);
    setScreen({ name: 'wizard' });
  };
  const takeTemplates = (templates: TemplateCard[]) => setOpening((now) => now && { ...now, templates });
  const start = () => goOnWith(newDraft(opening!, language));
  const built = async () => {
    // The build holds its own copy; the draft stays at hand only until the sidebar closes.
    const answer = await dropper.ask('dropDraft');
    if (answer) keeper.current!.reset(answer.revision);
  };
  const edit = () => {
    keep({ ...draft!, step: 'preview' });
    setScreen({ name: 'wizard' });
  };

  return (
    <Speaking.Provider value={language}>
      <header>
        <LanguageSwitch language={language} onLanguage={(to) => void speak(to)} />
      </header>
      <main>
        {opening ? (
          <>
            {screen.name === 'home' && (
              <Home
                opening={opening}
                draft={draft}
                onStart={start}
                onResume={() => setScreen({ name: 'wizard' })}
                onDropped={(revision) => {
                  keeper.current!.reset(revision);
                  setDraft(undefined);
                }}
                onContinue={(build) => setScreen({ name: 'build', build })}
                onUndone={() => void open(true)}
                onLife={(build, at) => setScreen({ name: 'life', build, at })}
                onTool={(name) => setScreen({ name })}
              />
            )}
            {screen.name === 'life' && (
              <Life
                build={screen.build}
                at={screen.at}
                onHome={() => void open(true)}
                onMake={(build) => setScreen({ name: 'build', build })}
                onDraft={(next) => (draft ? setScreen({ name: 'replace', next }) : goOnWith(next))}
              />
            )}
            {screen.name === 'settings' && <SettingsScreen onHome={() => void open(true)} />}
            {screen.name === 'functions' && <FunctionsScreen onHome={() => setScreen({ name: 'home' })} />}
            {screen.name === 'templates' && (
              <TemplatesScreen
                templates={opening.templates}
                onTemplates={takeTemplates}
                onHome={() => setScreen({ name: 'home' })}
              />
            )}
            {screen.name === 'replace' && draft && (
              <ReplaceDraft
                mine={draft}
                next={screen.next}
                onYes={() => goOnWith(screen.next)}
                onNo={() => setScreen({ name: 'wizard' })}
              />
            )}
            {screen.name === 'wizard' && draft && (
              <Wizard
                opening={opening}
                draft={draft}
                keeping={keeping}
                onDraft={keep}
                onSave={() => void keeper.current!.flush()}
                onKeepMine={() => void keeper.current!.overwrite(draft)}
                onTakeTheirs={() => void open()}
                onBuild={(build) => setScreen({ name: 'build', build })}
                onTemplates={takeTemplates}
                onHome={() => setScreen({ name: 'home' })}
              />
            )}
            {screen.name === 'build' && (
              <BuildScreen
                build={screen.build}
                canEdit={draft !== undefined}
                onBuilt={() => void built()}
                onUndone={() => {}}
                onEdit={edit}
                onHome={() => void open(true)}
              />
            )}
          </>
        ) : (
          <h1 class="unseen">OKR Cascade</h1>
        )}
        <Notice {...opener} />
        <Notice {...dropper} />
      </main>
    </Speaking.Provider>
  );
}

/** Asked before a draft somebody has worked on gives way to another one. */
function ReplaceDraft(props: { mine: Draft; next: Draft; onYes(): void; onNo(): void }) {
  const { words } = useWords();
  const nameOf = ({ cascade }: Draft) => words.buildName(cascade.team, cascade.cycle.name);
  return (
    <>
      <Heading of="replace">{words.replaceDraft}</Heading>
      <Confirm
        question={words.replaceDraftSure(nameOf(props.mine), nameOf(props.next))}
        yes={words.replaceDraftYes}
        onYes={props.onYes}
        onNo={props.onNo}
      />
    </>
  );
}

function Notice({ asking, again }: Pick<ReturnType<typeof useAsk>, 'asking' | 'again'>) {
  const { words } = useWords();
  return <CallNotice asking={asking} waiting={words.opening} onAgain={again} />;
}
