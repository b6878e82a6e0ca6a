import { CellValueType, type Injector, InterceptorEffectEnum, type IStyleData } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  VALIDATE_CELL,
} from '@univerjs/sheets';
import { holds } from '../blocks';
import type { Engine } from '../engine';
import { toEngine } from '../formula-text';
import { displayed, isDayFormat } from '../number-display';
import { dayFormat, readTyped } from '../typed-text';
import { ownStyle } from './hung-on-cells';

/** Before the grid's own reading of numbers and links. */
const FIRST = 10_000;
/** The grid fills spilled cells at 100 and formats numbers at 10. */
const AFTER_SPILLS = 50;

type Place = { subUnitId: string; row: number; col: number };

/** What a user types into the grid is read as Sheets reads it, and shown again as it was typed. */
export function readAsSheets(engine: Engine, injector: Injector, today: () => string, mayEdit: () => Promise<boolean>) {
  const interceptors = injector.get(SheetInterceptorService);
  const area = ({ subUnitId, row, col }: Place) => ({
    sheet: engine.numberOf(subUnitId),
    row,
    column: col,
    rows: 1,
    columns: 1,
  });
  const patternAt = (place: Place): string => engine.readFormats(area(place))[0]![0]!;

  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, place, next) => {
      const formula = engine.readFormulas(area(place))[0]![0]!;
      if (formula) return { ...cell, f: formula, si: null, p: null };
      const raw = place.worksheet.getCellRaw(place.row, place.col);
      if (raw?.t !== CellValueType.NUMBER || typeof raw.v !== 'number') return next(cell);
      return { ...cell, v: typedText(raw.v, patternAt(place), engine), t: CellValueType.STRING };
    },
  });

  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, place, next) => {
      if (!cell || cell.p || cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING)
        return next(cell);
      const typed = readTyped(String(cell.f ?? cell.v ?? ''), engine.locale, patternAt(place), today());
      if (typed.kind === 'blank') return next(cell);
      if (typed.kind === 'formula') return { ...cell, f: engineFormula(typed.formula, engine, place), v: null };
      const { value, format } = typed;
      const plain = { ...cell, f: null, si: null, p: null };
      if (typeof value === 'string') return { ...plain, v: value, t: CellValueType.STRING };
      if (typeof value === 'boolean') return { ...plain, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
      const styled = format && !patternAt(place) ? { s: withPattern(ownStyle(engine, cell), format) } : {};
      return { ...plain, v: value, t: CellValueType.NUMBER, ...styled };
    },
  });

  interceptors.writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: FIRST,
    handler: async (valid, place, next): Promise<boolean> => {
      if (isProtected(engine, place) && !(await mayEdit())) return false;
      return (await next(valid)) ?? true;
    },
  });

  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: AFTER_SPILLS,
    handler: (cell, place, next) => {
      if (engine.isCircular(place.subUnitId, place.row, place.col))
        return next({ ...cell, v: '#REF!', t: CellValueType.STRING });
      // A blank that a formula spilled: the grid's number formats would make a zero of it.
      if (cell?.v === '') return { ...cell, t: CellValueType.STRING };
      if (engine.locale !== 'vi_VN' || !cell || cell.t === CellValueType.BOOLEAN || typeof cell.v !== 'number')
        return next(cell);
      if (ownStyle(engine, cell).n?.pattern) return next(cell);
      return next({ ...cell, v: displayed(cell.v, undefined, engine.locale), t: CellValueType.NUMBER });
    },
  });
}

const withPattern = (style: IStyleData, pattern: string): IStyleData => ({ ...style, n: { pattern } });

/** A number as one would type it into its cell: `35%`, `0,5`, `15/02/2027`. */
function typedText(value: number, pattern: string, { locale }: Engine): string {
  if (isDayFormat(pattern)) return displayed(value, pattern.includes(':') ? pattern : dayFormat(locale), locale);
  const percent = pattern.includes('%');
  const digits = String(Number((percent ? value * 100 : value).toPrecision(15)));
  return `${locale === 'vi_VN' ? digits.replace('.', ',') : digits}${percent ? '%' : ''}`;
}

function engineFormula(formula: string, engine: Engine, { subUnitId }: Place): string {
  const sizes = (name?: string) => {
    const sheet = name === undefined ? engine.numberOf(subUnitId) : engine.sheetNamed(name);
    return sheet === undefined ? undefined : engine.size(sheet);
  };
  return toEngine(formula, engine.locale, sizes) ?? formula;
}

const isProtected = (engine: Engine, { subUnitId, row, col }: Place): boolean =>
  engine
    .protections(engine.numberOf(subUnitId))
    .some(
      ({ block, unprotected }) =>
        (!block || holds(block, row, col)) && !unprotected.some((open) => holds(open, row, col)),
    );
