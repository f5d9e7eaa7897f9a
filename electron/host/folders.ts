import { homedir } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';
import type { HostFolders, HostSetting } from './services.ts';

/** The platform's usual folders, or all of them below TENKAI_HOME where that is set. */
export function usualFolders(environment: { readonly TENKAI_HOME?: string | undefined }): HostFolders {
  const home = environment.TENKAI_HOME;
  if (home) return { data: join(home, 'data'), plans: join(home, 'plans'), home };
  const { data, config } = envPaths('Tenkai', { suffix: '' });
  return { data: config, plans: join(data, 'plans'), home: homedir() };
}

export function thisPlatform(): HostSetting['platform'] {
  if (process.platform === 'darwin') return 'mac';
  return process.platform === 'win32' ? 'windows' : 'linux';
}
