/** How large the tree is drawn, from the smallest to the largest. */
export const SCALES: readonly [number, ...number[]] = [0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.5];
