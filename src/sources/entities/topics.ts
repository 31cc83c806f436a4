import type { Evidence } from '../../evidence/evidence.js';
import type { OfficeHeld } from '../offices/office-held.js';
import { publicOffice } from '../offices/public-office.js';
import { type Entity, texts } from './entity.js';

type FunderKind = Extract<Evidence, { kind: 'funding-source' }>['funderKind'];
type LinkKind = Extract<Evidence, { kind: 'link' }>['otherKind'];

/**
 * What kind of payer an entity is. A party counts as the ruling one only when someone says so, which FollowTheMoney does
 * not: its kind stays unknown.
 */
export function funderKindOf(entity: Entity): FunderKind {
  const topics = texts(entity, 'topics');
  if (topics.includes('gov.igo')) return 'intergovernmental';
  if (topics.includes('gov.soe')) return 'state-enterprise';
  if (isGovernment(entity)) return 'government';
  if (topics.includes('rel')) return 'religious';
  if (entity.schema === 'Person') return 'individuals';
  if (entity.schema === 'Company') return 'commercial';
  return 'unknown';
}

export function linkKindOf(entity: Entity): LinkKind {
  const topics = texts(entity, 'topics');
  if (topics.includes('gov.igo')) return 'intergovernmental';
  return isGovernment(entity) || topics.includes('gov.soe') ? 'government' : 'unknown';
}

/** A body of a state; what intergovernmental bodies and state enterprises are is said elsewhere. */
export function isGovernment(entity: Entity): boolean {
  if (entity.schema === 'PublicBody') return true;
  return texts(entity, 'topics').some(
    (topic) =>
      (topic === 'gov' || topic.startsWith('gov.') || topic === 'mil') && topic !== 'gov.soe' && topic !== 'gov.igo',
  );
}

const officeTopics: readonly (readonly [string, OfficeHeld['officeKind']])[] = [
  ['gov.head', 'executive'],
  ['gov.executive', 'executive'],
  ['gov.legislative', 'legislature'],
  ['gov.judicial', 'judiciary'],
  ['gov.security', 'military-security'],
  ['mil', 'military-security'],
  ['role.diplo', 'diplomatic'],
  ['role.judge', 'judiciary'],
  ['gov.soe', 'state-enterprise'],
  ['gov.financial', 'executive'],
  ['gov.admin', 'executive'],
];

/** The office that a position is, by its topics, else by its title; undefined when neither tells. */
export function officeOf(
  title: string,
  topics: readonly string[],
): Pick<OfficeHeld, 'officeKind' | 'level'> | undefined {
  const byTopic = officeTopics.find(([topic]) => topics.includes(topic))?.[1];
  const byTitle = publicOffice(title);
  const officeKind = byTopic ?? byTitle?.officeKind;
  if (officeKind === undefined) return undefined;
  const local = topics.includes('gov.state') || topics.includes('gov.muni');
  const level = local ? 'subnational' : topics.includes('gov.national') ? 'national' : (byTitle?.level ?? 'national');
  return { officeKind, level };
}

/** Organisations; not the bodies of states, parties and companies that stand behind them. */
export function isAssessed(entity: Entity): boolean {
  if (entity.schema !== 'Organization' && entity.schema !== 'LegalEntity') return false;
  return !isGovernment(entity) && !texts(entity, 'topics').some((topic) => /^(gov|pol)\./.test(topic));
}
