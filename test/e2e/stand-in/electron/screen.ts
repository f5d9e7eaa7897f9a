interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const FULL_HD: Area = { x: 0, y: 0, width: 1920, height: 1080 };

/** The displays of this start; a test unplugs one by starting again with others. */
const areas: readonly Area[] = JSON.parse(process.env.STAND_IN_DISPLAYS ?? 'null') ?? [FULL_HD];

export const screen = {
  getAllDisplays: () => areas.map((workArea, id) => ({ id, bounds: workArea, workArea })),
  getPrimaryDisplay: () => ({ id: 0, bounds: areas[0] ?? FULL_HD, workArea: areas[0] ?? FULL_HD }),
};

export const nativeTheme = { shouldUseDarkColors: process.env.STAND_IN_DARK === '1' };
