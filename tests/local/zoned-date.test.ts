import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatInstant,
  instantOf,
  instantToSerial,
  offsetAt,
  serialToInstant,
  zonedDate,
} from '../../src/local/zoned-date';

const ZONES = ['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Apia', 'UTC', 'Asia/Kolkata'];
const NOW = Date.UTC(2027, 1, 15, 2);
const dateIn = (zone: string): DateConstructor => zonedDate(Date, zone, () => NOW);

describe("a script's Date", () => {
  it('reads its local fields in the zone of the script, on any machine', () => {
    const Hanoi = dateIn('Asia/Ho_Chi_Minh');
    const date = new Hanoi(2027, 2, 31, 8, 30);
    expect(date.toISOString()).toBe('2027-03-31T01:30:00.000Z');
    expect([date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours()]).toEqual([
      2027, 2, 31, 3, 8,
    ]);
    expect(String(date)).toBe('Wed Mar 31 2027 08:30:00 GMT+0700');
    expect(date.getTimezoneOffset()).toBe(-420);
  });

  it('begins at the clock of the host', () => {
    const Hanoi = dateIn('Asia/Ho_Chi_Minh');
    expect(new Hanoi().getTime()).toBe(NOW);
    expect(Hanoi.now()).toBe(NOW);
    expect(new Hanoi().getHours()).toBe(9);
  });

  it('is a Date for whoever asks', () => {
    const Hanoi = dateIn('Asia/Ho_Chi_Minh');
    const date = new Hanoi(2027, 0, 1);
    expect(date instanceof Hanoi && date instanceof Date).toBe(true);
    expect(Object.prototype.toString.call(date)).toBe('[object Date]');
    expect(Number.isNaN(new Hanoi('x').getFullYear())).toBe(true);
  });

  it('takes a text without a zone for local time, and a bare day for UTC', () => {
    const York = dateIn('America/New_York');
    expect(new York('2027-03-31').toISOString()).toBe('2027-03-31T00:00:00.000Z');
    expect(new York('2027-03-31T08:00:00').toISOString()).toBe('2027-03-31T12:00:00.000Z');
    expect(new York('2027-03-31T08:00:00Z').getHours()).toBe(4);
  });

  it('sets fields on its own clock, over the change to summer time', () => {
    const York = dateIn('America/New_York');
    const date = new York(2027, 2, 13, 12);
    date.setDate(14);
    expect([date.getDate(), date.getHours(), date.toISOString()]).toEqual([14, 12, '2027-03-14T16:00:00.000Z']);
  });

  it("and a sheet's serial stand for the same wall clock in every zone", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 20_000, max: 60_000 }), (zone, day) => {
        const noon = day + 0.5;
        expect(instantToSerial(serialToInstant(noon, zone), zone)).toBeCloseTo(noon, 9);
        const date = new (dateIn(zone))(serialToInstant(noon, zone));
        expect(date.getHours()).toBe(12);
      }),
    );
  });

  it('is written by Utilities.formatDate with the letters of Java', () => {
    const instant = instantOf('Asia/Ho_Chi_Minh', Date.UTC(2027, 2, 5, 14, 7, 9));
    expect(formatInstant(instant, 'Asia/Ho_Chi_Minh', "yyyy-MM-dd'T'HH:mm:ssXXX")).toBe('2027-03-05T14:07:09+07:00');
    expect(formatInstant(instant, 'Asia/Ho_Chi_Minh', "d/M/yy h:mm a, 'ngày' EEE")).toBe('5/3/27 2:07 PM, ngày Fri');
    expect(() => formatInstant(instant, 'UTC', 'w')).toThrow('pattern letter w is not available');
  });

  it('knows the zones by their offsets', () => {
    expect(offsetAt('Asia/Ho_Chi_Minh', NOW)).toBe(420);
    expect(offsetAt('Asia/Kolkata', NOW)).toBe(330);
    expect(offsetAt('America/New_York', NOW)).toBe(-300);
    expect(offsetAt('America/New_York', Date.UTC(2027, 6, 1))).toBe(-240);
  });
});
