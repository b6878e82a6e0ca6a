import { useState } from 'preact/hooks';
import type { Signing } from '../../actions/actions';
import { useAsk } from '../asking';
import { namesOf, useHolders } from '../holders';
import { CallNotice } from '../parts/call-notice';
import { Choices } from '../parts/choices';
import { SelectField, TextField } from '../parts/field';
import { NameField } from '../parts/name-field';
import { RecordDone, RecordForm } from '../parts/record-form';
import { pressFor, settled } from '../press';
import { keyOf, useKept } from '../session-memory';
import type { LifeProps } from './life-place';
import { useLifeWords } from './life-speech';

type What = 'agreement' | 'self' | 'manager' | 'final';
type Kept = { holder: string; what: What; who: string; rating: string };

const blank: Kept = { holder: '', what: 'agreement', who: '', rating: '' };

/** A holder's agreement to the card, or a rating at the end: name and day go on the card and into the log. */
export function SignScreen(props: LifeProps & { holder?: string }) {
  const { life } = useLifeWords();
  const { build } = props;
  const people = useHolders(build);
  const saver = useAsk();
  const key = keyOf('sign', build);
  const [kept, setKept] = useKept<Kept>(key, { ...blank, holder: props.holder ?? '' });
  const [done, setDone] = useState<string>();
  const set = (change: Partial<Kept>) => setKept((now) => ({ ...now, ...change }));

  const { what } = kept;
  const holder = people.holders?.find(({ id }) => id === kept.holder);
  // Who agrees to a card or rates themselves is its holder, unless another name is typed.
  const who = kept.who || (what === 'agreement' || what === 'self' ? (holder?.name ?? '') : '');
  const problems = [
    ...(holder ? [] : [['sign-holder', life.needHolder] as const]),
    ...(what !== 'agreement' && !kept.rating.trim() ? [['sign-rating', life.needRating] as const] : []),
    ...(who.trim() ? [] : [['sign-who', life.needName] as const]),
  ];
  const save = async () => {
    const signing: Signing =
      what === 'agreement'
        ? { kind: 'agreement', holder: kept.holder, who: who.trim() }
        : { kind: 'rating', holder: kept.holder, who: who.trim(), by: what, rating: kept.rating.trim() };
    const answer = await saver.ask('sign', build.id, signing, pressFor(key, signing));
    if (!answer) return;
    settled(key);
    setKept(() => ({ ...blank, what }));
    setDone(life.signedTold(life.signings[what], life.holderName(holder!.name, holder!.position)));
  };
  if (done)
    return (
      <RecordDone
        title={life.signed}
        told={done}
        another={life.signAnother}
        onAnother={() => setDone(undefined)}
        onDone={props.onDone}
      />
    );
  return (
    <RecordForm
      title={life.sign}
      hint={life.signHint}
      problems={problems}
      save={life.saveSigning}
      waiting={life.savingSigning}
      saver={saver}
      onSave={() => void save()}
      onBack={props.onDone}
    >
      <SelectField
        id="sign-holder"
        label={life.holder}
        value={kept.holder}
        options={[
          ['', life.chooseHolder],
          ...(people.holders ?? []).map(({ id, name, position }) => [id, life.holderName(name, position)] as const),
        ]}
        onChoice={(id) => set({ holder: id, who: '' })}
      />
      <CallNotice asking={people.asking} waiting={life.gettingPeople} onAgain={people.again} />
      <Choices
        name="sign-what"
        legend={life.signWhat}
        value={what}
        options={(['agreement', 'self', 'manager', 'final'] as const).map(
          (each) => [each, life.signings[each]] as const,
        )}
        onChoice={(each) => set({ what: each, who: '' })}
      />
      {what === 'agreement' ? (
        <p class="hint">{life.agreementTold(who)}</p>
      ) : (
        <TextField
          id="sign-rating"
          label={life.rating}
          hint={life.ratingHint}
          value={kept.rating}
          onText={(rating) => set({ rating })}
        />
      )}
      <NameField
        id="sign-who"
        label={life.yourName}
        value={who}
        names={namesOf(people.holders)}
        onText={(name) => set({ who: name })}
      />
    </RecordForm>
  );
}
