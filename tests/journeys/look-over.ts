import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; targets: string[] };

const violations = async (page: Page): Promise<Violation[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await checker.run({ runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.flatMap(({ target }) => target) }));
  });
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

/** What every screen of the sidebar must be: free of axe violations, clipped text and small targets. */
export async function lookOver(page: Page, where: string): Promise<void> {
  expect({ where, violations: await violations(page) }).toEqual({ where, violations: [] });
  expect({ where, clipped: await clipped(page) }).toEqual({ where, clipped: [] });
  expect({ where, small: await small(page) }).toEqual({ where, small: [] });
}
