/** Spreadsheet functions that the embedded engine lacks, or that must follow the host's clock. */
import type { Injector } from '@univerjs/core';
import {
  type ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  IFunctionService,
  NumberValueObject,
} from '@univerjs/engine-formula';
import { type CellErrors, type FunctionArgument, type FunctionResult, registerFunctions } from './custom-functions';
import { type Locale, PARSE_ERROR, UNREADABLE } from './formula-text';
import { dayFormat } from './typed-text';

const cells = (args: FunctionArgument[]): (string | number | boolean)[] =>
  args
    .flatMap((arg) => (Array.isArray(arg) ? arg.flat() : [arg ?? '']))
    .map((cell) => (typeof cell === 'object' ? cell.day : cell));

/** What the host puts where a formula cannot be read (`UNREADABLE`). */
const refuse = (): never => {
  throw new Error(PARSE_ERROR);
};

const MISSING: Record<string, (...args: FunctionArgument[]) => FunctionResult> = {
  JOIN: (mark, ...parts) => cells(parts).join(String(mark ?? '')),
  SPLIT: (text, marks, each, dropBlank) => {
    const letters = each === false ? [String(marks ?? '')] : [...String(marks ?? '')];
    const parts = letters.reduce((all, mark) => all.flatMap((part) => part.split(mark)), [String(text ?? '')]);
    return [dropBlank === false ? parts : parts.filter((part) => part !== '')];
  },
  COUNTUNIQUE: (...args) => new Set(cells(args).filter((cell) => cell !== '')).size,
  [UNREADABLE]: refuse,
  TO_TEXT: (value) => String(cells([value])[0] ?? ''),
};

export function registerEngineFunctions(
  injector: Injector,
  errors: CellErrors,
  now: () => number,
  locale: Locale,
): void {
  const plain = Object.keys(MISSING).map((name) => ({ name, about: '', parameters: [] }));
  registerFunctions(injector, plain, (name, args) => MISSING[name]!(...args), errors);
  const functions = injector.get(IFunctionService);
  functions.registerExecutors(new ArrayFormula('ARRAYFORMULA'));
  functions.registerExecutors(new Clock('TODAY', () => Math.floor(now()), dayFormat(locale)));
  functions.registerExecutors(new Clock('NOW', now, `${dayFormat(locale)} HH:mm:ss`));
}

/** The engine computes over arrays everywhere, so what is asked for is there already. */
class ArrayFormula extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;
  override calculate(variant: FunctionVariantType): BaseValueObject {
    return variant.isReferenceObject()
      ? ((variant as BaseReferenceObject).toArrayValueObject() as ArrayValueObject)
      : (variant as BaseValueObject);
  }
}

class Clock extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;
  readonly #serial: () => number;
  readonly #pattern: string;
  constructor(name: string, serial: () => number, pattern: string) {
    super(name);
    this.#serial = serial;
    this.#pattern = pattern;
  }
  override isAddress(): boolean {
    return false;
  }
  override calculate(): BaseValueObject {
    return NumberValueObject.create(this.#serial(), this.#pattern);
  }
}
