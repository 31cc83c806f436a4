import type { Evidence } from '../../evidence/evidence.js';
import { limits } from '../../organisation/limits.js';
import { countryCode } from '../country-code.js';
import { isoDate } from '../iso-date.js';
import { type OfficeHeld, type Period, roleOf, timingOf } from '../offices/office-held.js';
import { amountOf, fundingOf, type Payment } from '../payments.js';
import type { SourceInput, SourceItem } from '../source.js';
import { type Entity, text, texts } from './entity.js';
import { funderKindOf, isGovernment, linkKindOf, officeOf } from './topics.js';

/**
 * The organisations among the entities of a file, as records.
 *
 * @param lines - line of each organisation that is to be given, by its id
 */
export function* organisationsOf(
  entities: ReadonlyMap<string, Entity>,
  { file, settings }: Pick<SourceInput, 'file' | 'settings'>,
  lines: ReadonlyMap<string, number | undefined>,
): Generator<SourceItem> {
  const graph = new EntityGraph(entities, file);
  for (const [id, line] of lines)
    yield { ...(line !== undefined && { line }), value: graph.organisation(entities.get(id)!, settings.country) };
  if (graph.leftOut > 0)
    yield {
      note: `${graph.leftOut} posts of leaders are left out: the file does not say which office they held, or when`,
    };
}

interface HeldOffice {
  readonly title: string;
  /** Undefined when the branch of the state is not told. */
  readonly office: Pick<OfficeHeld, 'officeKind' | 'level'> | undefined;
  readonly period: Period;
  readonly state: string | undefined;
  readonly source: { readonly url: string; readonly publisher?: string };
}

/** Of relations that can name a leader: the property of the body, and that of the person. */
const leadershipEnds: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['Directorship', ['organization', 'director']],
  ['Membership', ['organization', 'member']],
  ['Employment', ['employer', 'employee']],
]);

/** The relations between the entities of a file, by the entity that they concern. */
class EntityGraph {
  /** Posts of leaders that make no evidence. */
  leftOut = 0;
  private readonly relations = new Map<string, Entity[]>();

  constructor(
    private readonly entities: ReadonlyMap<string, Entity>,
    private readonly file: string,
  ) {
    for (const entity of entities.values())
      for (const end of [
        'organization',
        'member',
        'employer',
        'asset',
        'beneficiary',
        'holder',
        'employee',
        'person',
        'relative',
      ])
        for (const id of texts(entity, end)) {
          const known = this.relations.get(id);
          if (known === undefined) this.relations.set(id, [entity]);
          // All ends of a relation come one after another: it can only be the last one already.
          else if (known.at(-1) !== entity) known.push(entity);
        }
  }

  organisation(entity: Entity, country: string | undefined): Record<string, unknown> {
    const [name = text(entity, 'alias') ?? entity.id, ...more] = texts(entity, 'name');
    const otherNames = [
      ...[...more, ...texts(entity, 'alias')].map((other) => ({ name: other, kind: 'alias' })),
      ...texts(entity, 'abbreviation').map((other) => ({ name: other, kind: 'abbreviation' })),
      ...texts(entity, 'previousName').map((other) => ({ name: other, kind: 'former' })),
    ].filter((other) => other.name !== name);
    const identifiers = identifierProperties.flatMap(([property, scheme]) =>
      texts(entity, property).map((id) => ({ scheme, id })),
    );
    return {
      id: entity.id,
      name,
      ...(otherNames.length > 0 && { otherNames: otherNames.slice(0, limits.list) }),
      country: this.countryOf(entity) ?? country ?? 'ZZ',
      ...(identifiers.length > 0 && { identifiers }),
      evidence: this.evidence(entity).slice(0, limits.evidence),
    };
  }

  private evidence(entity: Entity): Evidence[] {
    const relations = this.relations.get(entity.id) ?? [];
    const payments = relations.flatMap((relation) => this.payment(relation, entity));
    return [
      ...fundingOf(payments),
      ...relations.flatMap((relation) => this.leadership(relation, entity)),
      ...relations.flatMap((relation) => this.link(relation, entity)),
      ...this.parents(entity),
      ...this.founders(entity),
      ...this.legalForm(entity),
    ];
  }

  private payment(relation: Entity, entity: Entity): Payment[] {
    if (relation.schema !== 'Payment' || !texts(relation, 'beneficiary').includes(entity.id)) return [];
    const payer = this.entities.get(text(relation, 'payer') ?? '');
    if (payer === undefined) return [];
    const currency = text(relation, 'currency');
    const amount = amountOf(text(relation, 'amount')) ?? amountOf(text(relation, 'amountUsd'));
    return [
      {
        funder: this.nameOf(payer),
        funderKind: funderKindOf(payer),
        state: this.countryOf(payer),
        amount,
        currency: text(relation, 'amount') === undefined && amount !== undefined ? 'USD' : currency,
        date: isoDate(text(relation, 'date') ?? text(relation, 'startDate')),
        source: this.sourceOf(relation),
      },
    ];
  }

  private leadership(relation: Entity, entity: Entity): Evidence[] {
    const [body, who] = leadershipEnds.get(relation.schema) ?? [];
    if (body === undefined || !texts(relation, body).includes(entity.id)) return [];
    const title = text(relation, 'role');
    // A director without a title sits on the board; a member or employee without one says nothing about who leads.
    const role =
      (title === undefined ? undefined : roleOf(title)) ?? (relation.schema === 'Directorship' ? 'board' : undefined);
    if (role === undefined) return [];
    return texts(relation, who!).flatMap((id) => {
      const person = this.entities.get(id);
      if (person?.schema !== 'Person') return [];
      return [...this.offices(person, relation, role, entity), ...this.kin(person, role, entity)];
    });
  }

  private offices(person: Entity, relation: Entity, role: OfficeHeld['role'], entity: Entity): Evidence[] {
    const post = periodOf(relation);
    return this.officesOf(person, entity).flatMap(({ title, period, state, office, source }) => {
      const timing = office === undefined ? undefined : timingOf(period, post);
      if (office === undefined || timing === undefined || state === undefined) {
        this.leftOut += 1;
        return [];
      }
      return [
        {
          kind: 'office-held' as const,
          person: this.nameOf(person),
          role,
          office: title,
          ...office,
          timing,
          state,
          ...(period.from !== undefined && { from: period.from }),
          ...(period.to !== undefined && { to: period.to }),
          source,
        },
      ];
    });
  }

  /** The public offices of a person: posts held, employment by bodies of a state, and else what the person's topics say. */
  private officesOf(person: Entity, apartFrom: Entity): HeldOffice[] {
    const held = (this.relations.get(person.id) ?? []).flatMap((relation) =>
      this.officeIn(relation, person, apartFrom),
    );
    return held.length > 0 ? held : this.exposure(person);
  }

  private officeIn(relation: Entity, person: Entity, apartFrom: Entity): HeldOffice[] {
    const period = periodOf(relation);
    const source = this.sourceOf(relation);
    if (relation.schema === 'Occupancy' && texts(relation, 'holder').includes(person.id)) {
      const post = this.entities.get(text(relation, 'post') ?? '');
      if (post === undefined) return [];
      const title = this.nameOf(post);
      return [{ title, office: officeOf(title, texts(post, 'topics')), period, state: this.countryOf(post), source }];
    }
    if (relation.schema === 'Employment' && texts(relation, 'employee').includes(person.id)) {
      const employer = this.entities.get(text(relation, 'employer') ?? '');
      if (employer === undefined || employer.id === apartFrom.id || !isGovernment(employer)) return [];
      const title = [text(relation, 'role'), this.nameOf(employer)].filter((part) => part !== undefined).join(', ');
      const office = officeOf(title, texts(employer, 'topics')) ?? { officeKind: 'executive', level: 'national' };
      return [{ title, office, period, state: this.countryOf(employer), source }];
    }
    return [];
  }

  /** `role.pep` says that an office is held now, `role.pep.frmr` that one was; `position` names it. */
  private exposure(person: Entity): HeldOffice[] {
    const topics = texts(person, 'topics');
    const former = topics.includes('role.pep.frmr');
    if (!former && !topics.includes('role.pep')) return [];
    return texts(person, 'position').map((title) => ({
      title,
      office: officeOf(title, topics),
      period: { holds: !former },
      state: this.countryOf(person),
      source: this.sourceOf(person),
    }));
  }

  /** Relatives of a leader who hold an office now. */
  private kin(person: Entity, role: string, entity: Entity): Evidence[] {
    return (this.relations.get(person.id) ?? []).flatMap((relation) => {
      if (relation.schema !== 'Family') return [];
      const otherId = [...texts(relation, 'person'), ...texts(relation, 'relative')].find((id) => id !== person.id);
      const other = this.entities.get(otherId ?? '');
      const held =
        other === undefined
          ? []
          : this.officesOf(other, entity).filter(
              ({ office, period, state }) => office !== undefined && state !== undefined && period.to === undefined,
            );
      const [office] = held;
      if (other === undefined || office === undefined) return [];
      const tie = text(relation, 'relationship') ?? 'relative';
      return [
        {
          kind: 'kinship' as const,
          relation: `${this.nameOf(person)} (${role}): ${tie} of ${this.nameOf(other)}, ${office.title}`,
          state: office.state!,
          source: this.sourceOf(relation),
        },
      ];
    });
  }

  private link(relation: Entity, entity: Entity): Evidence[] {
    if (relation.schema === 'Membership' && texts(relation, 'member').includes(entity.id))
      return texts(relation, 'organization').flatMap((id) => this.linkTo(id, 'member-of', relation));
    if (relation.schema === 'Ownership' && texts(relation, 'asset').includes(entity.id))
      return texts(relation, 'owner').flatMap((id) => this.linkTo(id, 'parent', relation));
    return [];
  }

  private parents(entity: Entity): Evidence[] {
    return texts(entity, 'parent').flatMap((id) => this.linkTo(id, 'parent', entity));
  }

  private founders(entity: Entity): Evidence[] {
    return texts(entity, 'founder').flatMap((id) => {
      const founder = this.entities.get(id);
      if (founder === undefined) return [];
      const holdsOffice = this.officesOf(founder, entity).some(({ office }) => office !== undefined);
      const state = isGovernment(founder) ? this.countryOf(founder) : undefined;
      const founderKind =
        state !== undefined ? ('state' as const) : holdsOffice ? ('official' as const) : ('unknown' as const);
      const year = isoDate(text(entity, 'incorporationDate'))?.slice(0, 4);
      return [
        {
          kind: 'founding' as const,
          founder: this.nameOf(founder),
          founderKind,
          ...(state !== undefined && { state }),
          ...(year !== undefined && { from: year, to: year }),
          source: this.sourceOf(entity),
        },
      ];
    });
  }

  private linkTo(id: string, relation: 'member-of' | 'parent', told: Entity): Evidence[] {
    const other = this.entities.get(id);
    if (other === undefined || other.schema === 'Person') return [];
    const { from, to } = periodOf(told);
    const state = this.countryOf(other);
    return [
      {
        kind: 'link',
        other: this.nameOf(other),
        relation,
        // A body of nobody knows which state must not be taken for one of the organisation's own.
        otherKind: state === undefined ? 'unknown' : linkKindOf(other),
        ...(state !== undefined && { state }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        source: this.sourceOf(told),
      },
    ];
  }

  private legalForm(entity: Entity): Evidence[] {
    const form = text(entity, 'legalForm');
    const formKind = legalForms.find(([, pattern]) => pattern.test(form?.toLowerCase() ?? ''))?.[0];
    if (form === undefined || formKind === undefined) return [];
    return [{ kind: 'legal-form', form, formKind, source: this.sourceOf(entity) }];
  }

  private nameOf(entity: Entity): string {
    return (text(entity, 'name') ?? entity.id).slice(0, limits.shortText);
  }

  private countryOf(entity: Entity): string | undefined {
    const code = text(entity, 'country') ?? text(entity, 'mainCountry') ?? text(entity, 'jurisdiction');
    if (code === undefined) return undefined;
    const known = historic[code.toLowerCase()] ?? countryCode(code);
    return /^[A-Z]{2}$/.test(known) ? known : undefined;
  }

  private sourceOf(entity: Entity) {
    const publisher = text(entity, 'publisher') ?? entity.dataset;
    return {
      url: text(entity, 'sourceUrl') ?? `${this.file}#${entity.id}`,
      ...(publisher !== undefined && { publisher }),
    };
  }
}

const identifierProperties = [
  ['registrationNumber', 'unknown'],
  ['leiCode', 'XI-LEI'],
  ['wikidataId', 'XI-WIKIDATA'],
  ['ogrnCode', 'RU-OGRN'],
  ['innCode', 'RU-INN'],
  ['uscCode', 'CN-SAIC'],
] as const;

/** Codes of FollowTheMoney for states that are no more. */
const historic: Readonly<Record<string, string>> = { suhh: 'SU', yucs: 'YU', dd: 'DD', ddde: 'DD', csxx: 'CS' };

/** Forms that name themselves; others are left out. */
const legalForms = [
  ['mass-organisation', /mass organi[sz]ation|群众团体|人民团体/],
  ['statutory-body', /statutory body|établissement public|body established by law/],
  ['public-institution', /public institution|事业单位|государственное учреждение/],
  ['foundation', /foundation|fondation|fundación|stiftung|фонд|基金会|مؤسسة خيرية/],
  ['charity', /charit/],
  ['association', /association|asociación|verein|ассоциация|объединение|社会团体|جمعية/],
] as const;

function periodOf(relation: Entity): Period {
  const status = text(relation, 'status')?.toLowerCase();
  return {
    from: isoDate(text(relation, 'startDate')),
    to: isoDate(text(relation, 'endDate')),
    holds: status === 'current' ? true : status === 'ended' ? false : undefined,
  };
}
