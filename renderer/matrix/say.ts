import { matrix } from '../messages/en/matrix.ts';

export function t(key: keyof typeof matrix, values: Readonly<Record<string, string | number>> = {}): string {
  return matrix[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
