/** The list of custom functions that the sidebar shows and searches, made from their definitions; no more than it needs. */
import { definitions } from '../src/functions/definitions';
import { formulaIn } from './functions-page';

export function functionList(): string {
  const list = definitions.map(({ name, about, params, examples }) => {
    // One that needs no cells of its own stands anywhere; one without decimals is typed alike in every locale.
    const everywhere = examples.filter(({ formula }) => formulaIn('vi', formula) === formula);
    const { formula } = everywhere.find(({ sheet }) => !sheet) ?? everywhere[0] ?? examples[0]!;
    const signature = params.map((param) => (param.optional ? `[${param.name}]` : param.name)).join('; ');
    return {
      name,
      signature,
      vi: about.vi,
      en: about.en,
      example: formula,
    };
  });
  return `${JSON.stringify(list, null, 2)}\n`;
}
