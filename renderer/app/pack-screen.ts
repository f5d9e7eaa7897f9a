import { later } from '../ui/later.ts';

export const PackScreen = later(async () => (await import('../print/pack/PackScreen.tsx')).PackScreen);
