import { threadLaws } from './thread-laws.ts';

threadLaws(200);
