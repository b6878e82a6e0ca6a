import type { Protection as ProtectionFacts } from '../engine';
import type { Json } from '../json';
import { type Context, loud, needWrite } from './context';
import type { RangeService } from './range';
import type { SheetService } from './sheet';

type GProtection = GoogleAppsScript.Spreadsheet.Protection;
type GRange = GoogleAppsScript.Spreadsheet.Range;

type Members =
  | 'getDescription'
  | 'getProtectionType'
  | 'getRange'
  | 'getUnprotectedRanges'
  | 'isWarningOnly'
  | 'remove'
  | 'setDescription'
  | 'setUnprotectedRanges'
  | 'setWarningOnly'
  | 'canEdit';

class ProtectionService implements Pick<GProtection, Members> {
  self!: GProtection;
  constructor(
    private readonly context: Context,
    private readonly sheet: SheetService,
    private readonly id: number,
  ) {}

  private facts(member: string): ProtectionFacts {
    return this.context.call(`Protection.${member}`, this.sheet.number, this.id) as unknown as ProtectionFacts;
  }
  private change(member: string, change: Json): GProtection {
    needWrite(this.context, member);
    this.context.call(`Protection.${member}`, this.sheet.number, this.id, change);
    return this.self;
  }

  getDescription = (): string => this.facts('getDescription').description;
  isWarningOnly = (): boolean => this.facts('isWarningOnly').warningOnly;
  canEdit = (): boolean => true;
  getProtectionType = (): GoogleAppsScript.Spreadsheet.ProtectionType =>
    (this.facts('getProtectionType').block
      ? 'RANGE'
      : 'SHEET') as unknown as GoogleAppsScript.Spreadsheet.ProtectionType;
  getRange(): GRange {
    const { rows, columns } = this.sheet.bounds();
    return this.sheet.rangeAt(this.facts('getRange').block ?? { row: 0, column: 0, rows, columns });
  }
  getUnprotectedRanges = (): GRange[] =>
    this.facts('getUnprotectedRanges').unprotected.map((block) => this.sheet.rangeAt(block));
  setDescription = (description: string): GProtection => this.change('setDescription', { description });
  setWarningOnly = (warningOnly: boolean): GProtection => this.change('setWarningOnly', { warningOnly });
  setUnprotectedRanges = (ranges: GRange[]): GProtection =>
    this.change('setUnprotectedRanges', { unprotected: ranges.map(blockOf) });
  remove(): void {
    this.change('remove', null);
  }
}

export const blockOf = (range: unknown): Json => {
  const { row, column, rows, columns } = (range as RangeService).where;
  return { row, column, rows, columns };
};

export function protectionService(context: Context, sheet: SheetService, id: Json): GProtection {
  const service = new ProtectionService(context, sheet, Number(id));
  service.self = loud(context, 'Protection', service) as unknown as GProtection;
  return service.self;
}
