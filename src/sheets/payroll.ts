import type { CardHolder } from '../domain/card-holders';
import { type CardPlaces, cardPlaces } from './card';
import { asShown } from './look-up';
import { PERCENT } from './number-format';
import type { QuarterContext } from './quarter-context';
import { ANCHOR_ROW, type Column, placesOf, type Row, type SheetPlan } from './sheet-plan';

/** Blank rows kept for people who join later. */
export const SPARE_PEOPLE = 15;

/** Columns of the payroll table. */
function payrollColumns({ words: { headers } }: QuarterContext): Column[] {
  const number = { width: 100, align: 'right', computed: true, format: PERCENT } as const;
  return [
    { key: 'code', header: headers.code, width: 100 },
    { key: 'person', header: headers.person, width: 210 },
    { key: 'position', header: headers.position, width: 210 },
    { key: 'score', header: headers.cardScore, ...number },
    { key: 'pay', header: headers.pay, ...number },
    { key: 'grade', header: headers.word, width: 100, align: 'center', computed: true },
    { key: 'payout', header: headers.payout, ...number },
    { key: 'status', header: headers.note, width: 210, computed: true },
  ];
}

/** Whether two cards are one person's: one employee code, or, without codes, one name that shares its work between positions. */
function samePerson({ person: one }: CardHolder, { person: other }: CardHolder): boolean {
  if (!one || !other) return false;
  if (one.code || other.code) return one.code === other.code;
  return one.name === other.name && one.share !== undefined && other.share !== undefined;
}

/** The cards of each person, in the order of their first one. A position nobody holds stands by itself. */
export function cardsByPerson<Card extends CardHolder>(holders: readonly Card[]): Card[][] {
  const people: Card[][] = [];
  for (const holder of holders) {
    const known = people.find(([first]) => samePerson(first!, holder));
    if (known) known.push(holder);
    else people.push([holder]);
  }
  return people;
}

/** Of several cards the mean, weighed by the share of work each stands for; blank while one of them is. */
function weighed(cards: readonly CardPlaces[], key: 'score' | 'pay'): string {
  if (cards.length === 1) return `=${asShown(cards[0]![key])}`;
  const share = (card: CardPlaces) => `IF(LEN(${card.share})=0;1;${card.share})`;
  const scores = cards.map((card) => card[key]);
  const sum = cards.map((card) => `${card[key]}*${share(card)}`).join('+');
  return `=IF(COUNT(${scores.join(';')})<${cards.length};"";(${sum})/(${cards.map(share).join('+')}))`;
}

/** What a person's row of the payroll table holds. */
export function payrollRow(holders: readonly (CardHolder & { plan: SheetPlan })[]): Row {
  const cards = holders.map(({ plan }) => cardPlaces(plan));
  const [{ id, person } = { id: '' }] = holders;
  return {
    tag: `card:${id}`,
    style: 'line',
    cells: {
      code: person?.code ?? '',
      person: person?.name ?? '',
      position: holders.map(({ position }) => position.name).join(' + '),
      score: { formula: weighed(cards, 'score') },
      pay: { formula: weighed(cards, 'pay') },
      status: { formula: `=${cards.map((card) => card.provisional).join('&" · "&')}` },
    },
  };
}

/** One row a person for payroll; somebody with two positions has their two cards weighed by share. */
export function payrollSheet(
  holders: readonly (CardHolder & { plan: SheetPlan })[],
  context: QuarterContext,
): SheetPlan {
  const columns = payrollColumns(context);
  const at = placesOf(columns);
  const people = cardsByPerson(holders);
  const end = ANCHOR_ROW + people.length + SPARE_PEOPLE + 1;
  const all = (key: string) => at.block(key, ANCHOR_ROW, end);
  return {
    ...context.identity('payroll'),
    columns,
    rows: [
      {
        tag: 'anchor',
        style: 'anchor',
        cells: {
          grade: { formula: `=OKR_GRADE(${all('score')};${context.settings.scale};"${context.language}")` },
          payout: { formula: `=KPI_PAYOUT(${all('pay')})` },
        },
      },
      ...people.map(payrollRow),
      ...Array.from({ length: SPARE_PEOPLE }, (): Row => ({ tag: '', style: 'spare', cells: {} })),
      // Blank, in sight: hiding one row more is a call more.
      { tag: 'end', style: 'spare', cells: {} },
    ],
    colours: [],
    oneLine: true,
    fontSize: 10,
  };
}
