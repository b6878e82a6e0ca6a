import { build } from '../scripts/build';

/** The bundle under test is always the one the sources make. */
export default async function buildFirst(): Promise<void> {
  await build();
}
