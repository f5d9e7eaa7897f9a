import { threadLaws } from './thread-laws.ts';

threadLaws(10_000);
