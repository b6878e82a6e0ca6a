import { type Context, exception, loud } from './context';

type GOutput = GoogleAppsScript.HTML.HtmlOutput;
export type OutputFacts = { content: string; title: string; width: number | null; height: number | null };

class HtmlOutput
  implements Pick<GOutput, 'getContent' | 'getTitle' | 'setHeight' | 'setTitle' | 'setWidth' | 'getWidth' | 'getHeight'>
{
  self!: GOutput;
  readonly facts: OutputFacts;
  constructor(content: string) {
    this.facts = { content, title: '', width: null, height: null };
  }
  private with(change: Partial<OutputFacts>): GOutput {
    Object.assign(this.facts, change);
    return this.self;
  }
  getContent = (): string => this.facts.content;
  getTitle = (): string => this.facts.title;
  getWidth = (): number => this.facts.width as number;
  getHeight = (): number => this.facts.height as number;
  setTitle = (title: string): GOutput => this.with({ title });
  /** Google shows every sidebar 300 px wide, whatever is set. */
  setWidth = (width: number): GOutput => this.with({ width });
  setHeight = (height: number): GOutput => this.with({ height });
}

export const outputFacts = (output: unknown): OutputFacts => (output as HtmlOutput).facts;

function htmlOutput(context: Context, content: string): GOutput {
  const output = new HtmlOutput(content);
  output.self = loud(context, 'HtmlOutput', output) as unknown as GOutput;
  return output.self;
}

export const htmlService = (context: Context) =>
  loud(context, 'HtmlService', {
    createHtmlOutput: (content: string): GOutput => htmlOutput(context, String(content ?? '')),
    createHtmlOutputFromFile(name: string): GOutput {
      const content = context.call('HtmlService.file', name.replace(/\.html$/, ''));
      if (content === null) throw exception(context, `No HTML file named ${name} was found.`);
      return htmlOutput(context, content as string);
    },
  } satisfies Pick<GoogleAppsScript.HTML.HtmlService, never> & Record<string, unknown>);
