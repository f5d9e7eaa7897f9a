/** What the catchball screens say. */
export const catchball = {} as const;
