import { build } from 'esbuild';
import { SERVER_OPTIONS } from '../../scripts/pack-server';
import { stubs } from '../../scripts/stubs';

/**
 * The server's code as it ships, but not packed: a call is answered many times as quickly, since nothing has to be unpacked
 * first. For tests that call hundreds of times.
 */
export async function plainCode(): Promise<string> {
  const { outputFiles } = await build({
    ...SERVER_OPTIONS,
    entryPoints: ['src/apps-script/main.ts'],
    format: 'iife',
    globalName: 'OkrCascade',
    footer: { js: await stubs() },
  });
  return outputFiles[0]!.text;
}
