import { packedServer } from '../../scripts/pack-server';
import { stubs } from '../../scripts/stubs';

/**
 * The server's code as it ships, in the same parts, but none of them packed: a call is answered many times as quickly, since
 * nothing has to be unpacked first. For tests that call hundreds of times.
 */
export const plainCode = async (): Promise<string> => packedServer(await stubs(), { page: String, server: String });
