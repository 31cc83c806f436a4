import type { Affiliations } from '../affiliation/affiliations.js';
import { Participants } from '../affiliation/participants.js';
import type { ForumRecord } from '../records/forum-record.js';
import type { ProceduralMotion } from '../records/procedural-motion.js';
import type { ReprisalCase } from '../records/reprisal-case.js';
import { AccreditationCounts, type AccreditationReport } from './accreditation-counts.js';
import { type MotionReport, motionReport } from './motion-counts.js';
import { type ReprisalReport, reprisalReport } from './reprisal-counts.js';
import { SideEventCounts, type SideEventReport } from './side-event-counts.js';
import { StatementCounts, type StatementReport } from './statement-counts.js';

/** How records of a forum are counted. */
export interface ForumSettings {
  /** Assessments of the organisations that take part; without them nobody's tie to a state is counted. */
  readonly affiliations?: Affiliations;
  /** Tell of this state only, and measure every organisation's tie to it instead of to the organisation's own state. */
  readonly state?: string;
  /** True when the records are a random sample: shares then get intervals. Default: they are all there is. */
  readonly sample?: boolean;
}

/** What happened in forums, in numbers. A part is null when there are no records of its kind. */
export interface ForumReport {
  readonly state: string | null;
  readonly sample: boolean;
  readonly assessed: boolean;
  readonly statements: StatementReport | null;
  readonly accreditation: AccreditationReport | null;
  readonly reprisals: ReprisalReport | null;
  readonly motions: MotionReport | null;
  readonly sideEvents: SideEventReport | null;
}

/** Counts records of forums one at a time: a million of them need no more memory than the organisations they name. */
export class ForumCounts {
  private readonly settings;
  private readonly statements: StatementCounts;
  private readonly accreditation: AccreditationCounts;
  private readonly sideEvents: SideEventCounts;
  private readonly reprisals: ReprisalCase[] = [];
  private readonly motions: ProceduralMotion[] = [];
  private readonly seen = new Set<ForumRecord['record']>();

  constructor({ affiliations, state, sample = false }: ForumSettings = {}) {
    const participants = new Participants(affiliations);
    this.settings = { sample, assessed: affiliations !== undefined, ...(state !== undefined && { state }) };
    this.statements = new StatementCounts(participants, this.settings);
    this.accreditation = new AccreditationCounts(participants, this.settings);
    this.sideEvents = new SideEventCounts(participants, this.settings);
  }

  /** Counts one record. */
  add(record: ForumRecord): void {
    this.seen.add(record.record);
    if (record.record === 'statement') this.statements.add(record);
    else if (record.record === 'accreditation-review') this.accreditation.add(record);
    else if (record.record === 'side-event') this.sideEvents.add(record);
    else if (record.record === 'reprisal-case') this.reprisals.push(record);
    else this.motions.push(record);
  }

  /** The figures of all records counted so far. */
  report(): ForumReport {
    const { sample, assessed, state = null } = this.settings;
    const part = <Report>(kind: ForumRecord['record'], make: () => Report) => (this.seen.has(kind) ? make() : null);
    return {
      state,
      sample,
      assessed,
      statements: part('statement', () => this.statements.report()),
      accreditation: part('accreditation-review', () => this.accreditation.report()),
      reprisals: part('reprisal-case', () => reprisalReport(this.reprisals, this.settings)),
      motions: part('procedural-motion', () => motionReport(this.motions, this.settings)),
      sideEvents: part('side-event', () => this.sideEvents.report()),
    };
  }
}

/** The figures of records that are all at hand. */
export function forumReport(records: Iterable<ForumRecord>, settings: ForumSettings = {}): ForumReport {
  const counts = new ForumCounts(settings);
  for (const record of records) counts.add(record);
  return counts.report();
}
