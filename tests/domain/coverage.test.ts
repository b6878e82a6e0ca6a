import { expect, test } from 'vitest';
import { countCarried } from '../../src/domain/coverage';

test('ids are counted without case and surrounding blanks', () => {
  const count = countCarried(['O1.KR1', ' o1.kr1 ', 'O1.KR2']);
  expect(count('O1.KR1')).toBe(2);
  expect(count(' O1.KR2')).toBe(1);
  expect(count('O1.KR3')).toBe(0);
});
