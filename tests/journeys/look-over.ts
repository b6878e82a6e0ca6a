import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Violation = { id: string; targets: string[] };

type Axe = {
  getRules(tags: string[]): { ruleId: string; tags: string[] }[];
  run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
};

/** What axe finds in the scheme the screen stands in; the rules of colour alone, where all others were asked already. */
const violations = async (page: Page, colourAlone: boolean): Promise<Violation[]> => {
  // The 500 kB go to each page once, not to each screen.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(
    async ([tags, colourAlone]) => {
      const { axe: checker } = window as unknown as { axe: Axe };
      const colours = () =>
        checker.getRules(['cat.color']).filter((rule) => rule.tags.some((tag) => tags.includes(tag)));
      const runOnly = colourAlone
        ? { type: 'rule', values: colours().map(({ ruleId }) => ruleId) }
        : { type: 'tag', values: tags };
      const { violations } = await checker.run({ runOnly, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => ({ id, targets: nodes.flatMap(({ target }) => target) }));
    },
    [TAGS, colourAlone] as const,
  );
};

/** What is wider than the sidebar, or holds text that is cut off. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const tell = (element: Element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`;
    const seen = [...document.querySelectorAll('body *')].filter(
      (element) => !element.closest('.unseen, .scroll, option') && element.getClientRects().length > 0,
    );
    const outside = seen.filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5);
    const cut = seen.filter(
      (element) =>
        element.matches('button, p, li, h1, h2, h3, h4, textarea, label, legend, summary') &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1,
    );
    return [...outside, ...cut].map(tell);
  });

/** What is pressed is at least 32 px high and wide; a link within a sentence and a box beside its label are not alone. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button:not(.link), select, input:not([type=checkbox], [type=radio]), summary')]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 32 || height < 31.5;
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );

/**
 * What every screen of the sidebar must be: free of axe violations, clipped text and small targets. The dark scheme changes
 * nothing but colours, so the same screen is asked there for them alone.
 */
export async function lookOver(page: Page, where: string): Promise<void> {
  expect({ where, violations: await violations(page, false) }).toEqual({ where, violations: [] });
  expect({ where, clipped: await clipped(page) }).toEqual({ where, clipped: [] });
  expect({ where, small: await small(page) }).toEqual({ where, small: [] });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect({ where, dark, violations: await violations(page, true) }).toEqual({ where, dark: true, violations: [] });
  await page.emulateMedia({ colorScheme: 'light' });
}
