import type { Build, BuiltSheet } from '../../src/actions/actions';
import { cardHolders } from '../../src/domain/card-holders';
import type { Cascade } from '../../src/domain/cascade';
import { cascadeFromTemplate } from '../../src/domain/cascade-from-template';
import type { Language } from '../../src/domain/language';
import { templates } from '../../src/templates';

const names = {
  vi: { card: 'Phiếu', dashboard: 'Tổng quan', payroll: 'Tổng hợp', settings: 'Cài đặt OKR' },
  en: { card: 'Card', dashboard: 'Dashboard', payroll: 'Payroll', settings: 'OKR settings' },
};

/** A workbook in which the marketing quarter is built and runs: two people by name, two positions without one. */
export function builtCycle(language: Language): NonNullable<Window['standInState']> & { builds: Build[] } {
  const content = cascadeFromTemplate(templates.find(({ id }) => id === 'marketing')!, language);
  const cascade: Cascade = {
    ...content,
    cycle: { name: 'Q1-2027', start: '2027-01-01', end: '2027-03-31' },
    team: 'Marketing',
    people: [
      { name: 'Nguyễn Thị Hà', position: 'P1' },
      { name: 'Trần Văn Minh', position: 'P2' },
    ],
    keyResultShare: 0.4,
  };
  const say = names[language];
  const sheet = (key: string, kind: BuiltSheet['kind'], name: string) => ({ key, kind, name });
  const sheets = [
    sheet('okr', 'okr', 'OKR Marketing Q1-2027'),
    ...cardHolders(cascade).map(({ id, person, position }) =>
      sheet(`card:${id}`, 'card', `${say.card} ${person?.name ?? position.name} Q1-2027`),
    ),
    sheet('dashboard', 'dashboard', `${say.dashboard} Marketing Q1-2027`),
    sheet('payroll', 'payroll', `${say.payroll} Q1-2027`),
    sheet('settings', 'settings', say.settings),
  ].map((each, at) => ({ ...each, sheetId: 100 + at }));
  const build: Build = {
    id: 'b1',
    cycle: 'Q1-2027',
    team: 'Marketing',
    state: 'built',
    planned: sheets.map(({ key, name }) => ({ key, name })),
    built: sheets,
  };
  return {
    language,
    today: '2027-02-12',
    builds: [build],
    cascades: { b1: cascade },
    values: {
      'O1.KR1': { value: 120000, confidence: 7, updated: '2027-02-05' },
      'P1.KPI4': { value: 0.08, updated: '2027-02-05' },
    },
  };
}
