import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showDay } from '../../src/sidebar/cycle-choices';
import { readDay, readPeople, writePeople } from '../../src/sidebar/people-list';

describe('a day somebody wrote', () => {
  it.each([
    ['30/04/2027', '2027-04-30'],
    ['3-4-2027', '2027-04-03'],
    ['3.4.2027', '2027-04-03'],
    ['2027-04-30', '2027-04-30'],
    ['30/02/2027', undefined],
    ['hôm nay', undefined],
    ['', undefined],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

describe('a list of people', () => {
  it('is read from a table pasted from a spreadsheet, its head left out', () => {
    const text =
      'Mã NV\tHọ và tên\tVị trí\nNV01\tNguyễn Thị An\tMarketing Lead\tMarketing\t01/02/2027\t\t50%\n\nNV02\tTrần Bình\tAds';
    expect(readPeople(text)).toEqual({
      people: [
        {
          code: 'NV01',
          name: 'Nguyễn Thị An',
          position: 'Marketing Lead',
          team: 'Marketing',
          from: '2027-02-01',
          share: 0.5,
        },
        { code: 'NV02', name: 'Trần Bình', position: 'Ads', team: '' },
      ],
    });
  });

  it('takes a line of one column for a name', () => {
    expect(readPeople('Lê Chi')).toEqual({ people: [{ code: '', name: 'Lê Chi', position: '', team: '' }] });
  });

  it.each<[string, string, number, string]>([
    ['a name is missing', 'NV1 | An\nNV2 |  | Ads', 2, 'NV2 |  | Ads'],
    ['a day is none', 'NV1 | An | Ads | M | 31/02/2027', 1, '31/02/2027'],
    ['the last day comes before the first', 'NV1 | An | Ads | M | 02/03/2027 | 01/03/2027', 1, '01/03/2027'],
    ['a share is none', 'NV1 | An | Ads | M | | | 150%', 1, '150%'],
  ])('names the line where %s', (_, text, line, said) => {
    expect(readPeople(text)).toEqual({ line, text: said });
  });

  it('reads back what it wrote', () => {
    const word = fc.constantFrom('', 'An', 'Trần Bình', 'Ads Executive');
    const person = fc.record(
      {
        code: fc.constantFrom('', 'NV01'),
        name: fc.constantFrom('An', 'Lê Chi'),
        position: word,
        team: word,
        from: fc.constantFrom('2027-01-01', '2027-02-15'),
        to: fc.constantFrom('2027-02-15', '2028-12-31'),
        share: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
      },
      { requiredKeys: ['code', 'name', 'position', 'team'] },
    );
    fc.assert(
      fc.property(fc.array(person), (people) => {
        expect(readPeople(writePeople(people, showDay))).toEqual({ people });
      }),
    );
  });
});
