import { build } from '../scripts/build';

/** Each project asks, in a copy of its own of this module; one build is enough. */
const shared = globalThis as { builtFirst?: Promise<void> };

/** The bundle under test is always the one the sources make. */
export default function buildFirst(): Promise<void> {
  shared.builtFirst ??= build();
  return shared.builtFirst;
}
