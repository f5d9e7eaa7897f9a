import { readTables } from '#electron/exchange/tables.ts';
import { HostError, type HostFailure } from '#shared/host/reply.ts';
import { patientWork } from './work.ts';

/** Why a file is not read. */
export async function refusalOf(bytes: Uint8Array | string, name: string): Promise<HostFailure> {
  try {
    await readTables(bytes, name, patientWork());
  } catch (error) {
    if (error instanceof HostError) return error.failure;
    throw error;
  }
  throw new Error(`${name} was read.`);
}
