import type { FindingWords, StatementWords } from '../vi/findings';

export const enStatement: StatementWords = {
  severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  'no-number': 'There is no number to measure by. State the level to reach, such as “≥ 95%” or “from 20 to 40”.',
  'vague-word': 'The wording {words} does not say what is measured. Put a metric with a number in its place.',
  pointer: '“{words}” speaks of a number that stands elsewhere. State the number, or link the key result that has it.',
  'too-many-objectives':
    'There are {count} objectives; {limit} is the most. Merge some or move them to the next cycle.',
  'too-many-key-results': 'The objective has {count} key results; {limit} is the most. Keep those that matter most.',
  'ambiguous-number': '“{written}” can mean {first} or {second}. Choose which is meant.',
  'from-equals-to':
    'Baseline and target are both {number}: there is no progress to measure. Change one; to hold the level, write “Keep … ≥ {number}”.',
  'contradictory-direction':
    '“{words}” goes against the direction the sentence states. Choose: a change by that much, or a move to that level.',
  'relative-needs-baseline': 'A change from what? Give the baseline, or write “from … to …”.',
  compound: 'One line holds two results. Split it into “{first}” and “{second}”, each with a number of its own.',
};

export const en: FindingWords = {
  finding: {
    'output-not-outcome': '“{words}” is work done, not yet a result. Ask which number it is to change.',
    'no-owner': 'Nobody answers for it yet. Give it to a person or a position.',
    'no-deadline': 'The cycle has no end date. Choose one in the first step.',
    'no-baseline': 'There is no baseline, so progress counts from 0. Give the present value.',
    uncovered: 'No position carries this key result. Give it to one.',
    shared: '{count} positions carry this key result ({names}). Leave it to one, or allocate each a number of its own.',
    'no-revenue-link': 'No objective touches revenue or what drives it. Consider adding one.',
    'all-run-or-all-grow':
      'All objectives are {kind?run=about running the business|grow=about growing it}. Balance running and growing.',
    'no-final-goal': 'It has no final goal. Say which result this KPI serves.',
    'out-of-reach': 'The target is {times} times off the baseline. See whether one cycle can do that.',
    'metric-mismatch':
      'This line measures another metric than {id} “{words}”. Link another, or allocate the line a number of its own.',
    'weights-not-100':
      'The weights add up to {sum}%{missing?, with {missing} left blank}. Make them 100%, or leave all blank where lines count the same.',
    'unbalanced-card':
      'The card has no {missing?leading=leading KPI (work measured before its result shows)|quality=KPI of quality or cost}. Add one.',
    sandbagging: 'The baseline of {baseline} already reaches the target of {target}. Raise the target.',
    'minimum-and-range':
      'A minimum and a range stand together: it counts as reached from {low}, not {high}. To mean another, state one number.',
  },
  repair: {
    'fill-in': 'Write: {statement}',
    means: 'It is {number}',
    'means-level': 'To that level: {statement}',
    'means-change': 'By that much: {statement}',
    'as-level': 'State the level: {statement}',
    split: 'Split the line',
    carry: 'Give it to {name}',
    allocate: 'Allocate a number',
    'sum-of-months': 'Write: {statement}',
  },
  rough:
    'Rough estimate: {factors} ≈ {revenue}{cost?; at {perOrder} an order, cost ≈ {cost}, {share} of revenue}{within?yes=, within the cap of {cap}|no=, over the cap of {cap}}.',
  scales: [
    [1e9, 'billion'],
    [1e6, 'million'],
  ],
};
