import { describe } from 'vitest';
import { mergeLaws } from './merge-laws.ts';

describe('merge', () => mergeLaws(10_000));
