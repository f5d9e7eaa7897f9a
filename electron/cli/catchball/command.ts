import { Command } from 'commander';
import { answerCommand } from './answer.ts';
import { inboxCommand } from './inbox.ts';
import { mergeCommand } from './merge.ts';
import { showCommand } from './show.ts';
import { throwCommand } from './throw.ts';
import { verifyCommand } from './verify.ts';

/** All that a planning office can script of a catchball. */
export function catchballCommand(): Command {
  return new Command('catchball')
    .description('Throw, read, answer and merge catchball files.')
    .addCommand(throwCommand())
    .addCommand(showCommand())
    .addCommand(answerCommand())
    .addCommand(mergeCommand())
    .addCommand(verifyCommand())
    .addCommand(inboxCommand());
}
