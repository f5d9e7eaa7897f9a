import type { Barrier, Claim, Dependency, Grade, Item, Link, Matrix, Period, Value } from './records.ts';

type Needed<R, K extends keyof R> = Pick<R, K> & Partial<R>;

/** An item with nothing filled in but what it needs. */
export function blankItem(given: Needed<Item, 'id' | 'matrix' | 'role' | 'code' | 'text' | 'order'>): Item {
  return {
    kind: 'item',
    why: '',
    owner: null,
    start: null,
    due: null,
    status: 'open',
    perspective: '',
    budget: null,
    measureUnit: '',
    baseline: null,
    better: null,
    metWithin: null,
    atRiskWithin: null,
    metText: '',
    atRiskText: '',
    missedText: '',
    extra: null,
    ...given,
  };
}

/** A plain positive link without a reason yet. */
export function blankLink(given: Needed<Link, 'id' | 'a' | 'b' | 'strength'>): Link {
  return { kind: 'link', effect: 'positive', reason: '', author: '', extra: null, ...given };
}

export function blankMatrix(given: Needed<Matrix, 'id' | 'unit' | 'period' | 'title'>): Matrix {
  return {
    kind: 'matrix',
    owner: null,
    status: 'draft',
    revision: '',
    date: null,
    arrangement: 'compass',
    approval: null,
    extra: null,
    ...given,
  };
}

/** A period that nobody has planned reviews for yet. */
export function blankPeriod(given: Needed<Period, 'id' | 'label' | 'start' | 'months'>): Period {
  return { kind: 'period', reviews: [], extra: null, ...given };
}

export function blankValue(given: Needed<Value, 'id' | 'item' | 'month'>): Value {
  return { kind: 'value', plan: null, actual: null, milestone: '', extra: null, ...given };
}

/** Nothing asked, nothing given. */
export function blankClaim(given: Needed<Claim, 'id' | 'item' | 'resource'>): Claim {
  return { kind: 'claim', asked: null, given: null, note: '', extra: null, ...given };
}

export function blankGrade(given: Needed<Grade, 'id' | 'item' | 'month'>): Grade {
  return { kind: 'grade', grade: null, note: '', extra: null, ...given };
}

/** A dependency that nobody has promised yet. */
export function blankDependency(given: Needed<Dependency, 'id' | 'item' | 'needs'>): Dependency {
  return {
    ...{ kind: 'dependency', what: '', by: null, promisedBy: null, agreement: 'open', note: '', extra: null },
    ...given,
  };
}

/** A barrier that nobody works on yet. */
export function blankBarrier(given: Needed<Barrier, 'id' | 'item' | 'text'>): Barrier {
  return {
    ...{ kind: 'barrier', owner: null, due: null, state: 'open', escalatedTo: null, raised: null },
    ...{ note: '', extra: null },
    ...given,
  };
}
