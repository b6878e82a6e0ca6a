import { existsSync, readdirSync, statSync } from 'node:fs';
import { build } from './build';

const sources = ['src', 'scripts', 'appsscript.json', 'package-lock.json'];
const made = ['dist/Code.js', 'dist/Sidebar.html', 'dist/appsscript.json'];

/** Builds `dist/` where it is missing or older than what it is made of. Says whether it did. */
export async function buildIfStale(beforeBuilding: () => void = () => {}): Promise<boolean> {
  const oldest = Math.min(...made.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
  if (oldest > Math.max(...sources.map(newestWithin))) return false;
  beforeBuilding();
  await build();
  return true;
}

function newestWithin(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestWithin(`${path}/${name}`)));
}
