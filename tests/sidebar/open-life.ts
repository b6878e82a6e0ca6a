import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { LifePlace } from '../../src/sidebar/screens/life-place';
import { type Look, openSidebar } from './sidebar-page';

const file = `.local/life-page-${process.pid}.html`;

async function writePage(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['tests/sidebar/life-page.tsx'],
    bundle: true,
    write: false,
    outdir: '.local',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: 'es2020',
  });
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))!.text;
  const page = readFileSync('src/sidebar/page.html', 'utf8')
    .replace('/*STYLE*/', () => text('.css'))
    .replace('/*SCRIPT*/', () => text('.js').replace(/<(?=\/script|!--|script)/gi, '\\x3c'));
  mkdirSync('.local', { recursive: true });
  writeFileSync(file, page);
}

let written: Promise<void> | undefined;

/** Opens one screen of a built cycle's life alone, with the stand-in for Google behind it. */
export async function openLife(browser: Browser, at: LifePlace, look: Look = {}): Promise<Page> {
  written ??= writePage();
  await written;
  return openSidebar(browser, { ...look, file, before: `window.lifeAt = ${JSON.stringify(at)};` });
}
