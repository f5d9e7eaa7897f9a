/** A command was refused; nothing was changed. */
export const REFUSED = 1;
/** What was typed is no command. */
export const WRONG_USAGE = 2;
/** Done, and there is something to look at: conflicts left, differences or findings. */
export const FOUND = 3;
