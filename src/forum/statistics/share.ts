import { wilsonInterval } from '../../evaluation/wilson.js';

/** A share with what it is a share of. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** 0..1; null of nothing. */
  readonly share: number | null;
  /** 95 % interval of the share, where the records are a sample; null where they are everything there is. */
  readonly interval: readonly [number, number] | null;
}

/** `count` of `of` as a share, with an interval when the records are a sample. */
export function shareOf(count: number, of: number, sample: boolean): Share {
  return {
    count,
    of,
    share: of === 0 ? null : count / of,
    interval: sample ? wilsonInterval(count, of) : null,
  };
}
