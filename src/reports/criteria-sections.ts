import type { Ablation } from '../criteria/ablation.js';
import type { SetComparison } from '../criteria/comparison.js';
import { type CriteriaSet, isConfirmed, type Rule } from '../criteria/criteria-set.js';
import type { Decision } from '../criteria/decision.js';
import type { Expectation } from '../criteria/expectation.js';
import type { Saving } from '../criteria/saving.js';
import type { SearchResult } from '../criteria/search.js';
import type { Proportion, SetEvaluation } from '../criteria/set-evaluation.js';
import type { Sweep } from '../criteria/sweep.js';
import type { Tally } from '../criteria/tally.js';
import { ruleInWords, valueInWords } from '../criteria/words.js';
import { groupings } from '../evaluation/groups.js';
import type { Section } from './sections/section.js';

const titles: ReadonlyMap<string, string> = new Map(groupings.map(({ id, title }) => [id, title]));

/** All sets in a table. */
export function listSections(sets: readonly CriteriaSet[]): Section[] {
  return [
    {
      table: {
        columns: ['set', 'name', 'rules', 'confirmed', ''],
        rows: sets.map((set) => [
          set.id,
          set.name,
          String(set.rules.length),
          String(set.rules.filter(isConfirmed).length),
          set.locked ? 'locked: warning example' : '',
        ]),
      },
    },
    { paragraphs: ['Confirmed: rules whose source was read. Show one with: gongo criteria show <set>'] },
  ];
}

const statusWords: Record<Rule['source']['status'], string> = {
  read: 'read at the source',
  located: 'NOT CONFIRMED: the page was found, the passage not read',
  unconfirmed: 'NOT CONFIRMED: known from elsewhere',
  own: 'a choice of whoever wrote the set, not a published rule',
};

/** A set with all its rules. */
export function setSections(set: CriteriaSet): Section[] {
  return [
    {
      title: `${set.id}: ${set.name}`,
      paragraphs: [
        ...(set.warning === undefined ? [] : [`WARNING: ${set.warning}`]),
        `For: ${set.scope}.`,
        `Combination: ${set.combination}`,
        `A hit means: ${set.hitMeans}.`,
        set.countsMandatory
          ? 'Counts what law imposes on everyone, as a literal reading does.'
          : 'Does not count what law imposes on everyone.',
      ],
    },
    {
      title: 'Rules',
      list: set.rules.map((rule) => {
        const direction = rule.pointsTo === 'state' ? '' : `, points to ${rule.pointsTo}`;
        const undoes = rule.undoes === undefined ? '' : `, undoes ${rule.undoes.join(', ')}`;
        const url = rule.source.url === null ? '' : ` ${rule.source.url}`;
        const note = rule.note === undefined ? '' : ` Note: ${rule.note}.`;
        return `${rule.id} (${rule.role}${direction}${undoes}): ${rule.meaning}. Asks: ${ruleInWords(rule)}. Source: ${statusWords[rule.source.status]}.${url}${note}`;
      }),
    },
    { title: 'Known misfires', list: set.expectedMisfires },
  ];
}

/** Each decision with its rules. */
export function decisionSections(decisions: readonly Decision[]): Section[] {
  return decisions.map(({ organisation, state, answer, words, rules }) => ({
    paragraphs: [`${organisation.name} (${organisation.id}, measured to ${state}): ${answer.toUpperCase()}. ${words}`],
    list: rules.map(
      (rule) =>
        `${rule.id}: ${rule.outcome}. ${rule.reason}${rule.evidence.length === 0 ? '' : ` (evidence ${rule.evidence.join(', ')})`}`,
    ),
  }));
}

/** An evaluation; the genuine organisations it hits by name, unless the set is locked. */
export function evaluationSections(evaluation: SetEvaluation): Section[] {
  const { judge, warning, byLabel, independentsHit } = evaluation;
  return [
    {
      title: `${judge.id} on ${evaluation.organisations} labelled organisations`,
      paragraphs: [
        ...(warning === null ? [] : [`WARNING: ${warning}`]),
        'Disputed and thinly labelled organisations are left out. Intervals are 95 %.',
      ],
      table: {
        columns: ['', 'part', 'interval', 'count'],
        rows: [
          ['recall of gongos', ...figure(evaluation.recall)],
          ['recall of gongos, quangos and aligned', ...figure(evaluation.stateSideRecall)],
          ['precision: state side among hits', ...figure(evaluation.precision)],
          ['independents hit', ...figure(evaluation.falsePositiveRate)],
          ['abstained', ...figure(evaluation.abstention)],
        ],
      },
    },
    {
      table: {
        columns: ['label', 'hit', 'clear', 'abstained'],
        rows: [
          ...Object.entries(byLabel),
          ['disputed (apart)', evaluation.disputed] as const,
          ['thin label (apart)', evaluation.thinlyLabelled] as const,
        ].map(([label, { hit, clear, abstained }]) => [label, String(hit), String(clear), String(abstained)]),
      },
    },
    ...(independentsHit === null || independentsHit.length === 0
      ? []
      : [
          {
            title: 'Genuine organisations that it hits',
            list: independentsHit.map(
              ({ name, country, because }) => `${name} (${country}): ${because.map(({ reason }) => reason).join('; ')}`,
            ),
          },
        ]),
    ...Object.entries(evaluation.groups)
      .filter(([, groups]) => groups.length > 0)
      .map(([by, groups]) => ({
        title: `Errors by ${titles.get(by) ?? by}`,
        table: {
          columns: [by, 'organisations', 'independents', 'hit', 'state side', 'called clear', 'abstained'],
          rows: groups.map((group) => [
            group.group,
            String(group.organisations),
            String(group.independents),
            String(group.independentsHit),
            String(group.stateSide),
            String(group.stateSideClear),
            String(group.abstained),
          ]),
        },
      })),
  ];
}

/** What to expect on a list. */
export function expectationSections({ listSize, shareOfProxies, ...expected }: Expectation): Section[] {
  const range = ({ count, interval }: Expectation['proxiesHit']) =>
    `${decimal(count)} (${decimal(interval[0])} to ${decimal(interval[1])})`;
  const wrong =
    expected.wrongAmongHits === null ? '' : `, so ${percent(expected.wrongAmongHits)} of its hits would be wrong`;
  return [
    {
      title: 'What to expect on a list',
      paragraphs: [
        `On a list of ${listSize} of which ${percent(shareOfProxies)} are proxies, it would hit ${range(expected.proxiesHit)} of the proxies and ${range(expected.independentsHit)} genuine organisations (false positives)${wrong}. That holds if the list is like the labelled organisations.`,
      ],
    },
  ];
}

/** Judges side by side. */
export function comparisonSections({ evaluations, agreement, pareto, changes }: SetComparison): Section[] {
  const hits = changes.filter(({ answers }) => {
    const given = Object.values(answers).map(({ answer }) => answer === 'hit');
    return given.includes(true) && given.includes(false);
  });
  return [
    {
      title: 'Recall against harm',
      paragraphs: ['On the front: no other does better in one of the two without doing worse in the other.'],
      table: {
        columns: ['', 'recall of gongos', 'independents hit', 'abstained', 'on the front'],
        rows: evaluations.map(({ judge, recall, falsePositiveRate, abstention }) => [
          judge.id,
          percent(recall.value),
          `${falsePositiveRate.count} of ${falsePositiveRate.of}`,
          percent(abstention.value),
          pareto.find(({ id }) => id === judge.id)!.onFront ? 'yes' : '',
        ]),
      },
    },
    {
      title: 'Agreement',
      paragraphs: ["Cohen's kappa: 1 = always the same answer, 0 = as often as chance makes it."],
      table: {
        columns: ['', 'and', 'same answer', 'kappa', 'where both answer', 'kappa there'],
        rows: agreement.map((pair) => [
          pair.a,
          pair.b,
          `${pair.same} of ${pair.organisations}`,
          decimal(pair.kappa),
          String(pair.bothAnswer),
          decimal(pair.kappaWhereBothAnswer),
        ]),
      },
    },
    {
      title: 'Hit by one and not by another',
      paragraphs: [`${hits.length} organisations; ${changes.length} get different answers in all.`],
      table: {
        columns: ['organisation', 'label', ...evaluations.map(({ judge }) => judge.id), 'because'],
        rows: hits.map(({ id, label, answers }) => [
          id,
          label,
          ...evaluations.map(({ judge }) => answers[judge.id]!.answer),
          Object.values(answers)
            .filter(({ answer }) => answer === 'hit')
            .flatMap(({ because }) => because.slice(0, 1))
            .join('; '),
        ]),
      },
    },
  ];
}

/** A threshold's curve as a table. */
export function sweepSections(sweep: Sweep, rule: Rule): Section[] {
  return [
    {
      title: `${sweep.set}: moving the line of "${sweep.rule}"`,
      paragraphs: [
        `The set says ${sweep.is} ${valueInWords(rule, sweep.value)}. The rule could measure ${sweep.measured} organisations.`,
      ],
      table: {
        columns: [`line (${sweep.is})`, 'recall of gongos', 'independents hit', 'abstained', ''],
        rows: sweep.points.map((point) => [
          valueInWords(rule, point.value),
          percent(point.recall),
          `${point.independentsHit} (${percent(point.falsePositiveRate)})`,
          percent(point.abstention),
          point.value === sweep.value ? 'as it stands' : '',
        ]),
      },
    },
  ];
}

/** A set without each of its rules. */
export function ablationSections({ set, whole, without }: Ablation): Section[] {
  const row = (name: string, tally: Tally | null) =>
    tally === null
      ? [name, 'nothing left', '', '']
      : [
          name,
          `${tally.gongosHit} of ${tally.gongos}`,
          `${tally.independentsHit} of ${tally.independents}`,
          String(tally.abstained),
        ];
  return [
    {
      title: `${set}: what each rule is good for`,
      table: {
        columns: ['', 'gongos hit', 'independents hit', 'abstained'],
        rows: [row('whole set', whole), ...without.map(({ rule, tally }) => row(`without ${rule}`, tally))],
      },
    },
  ];
}

/** How an organisation could be spared. */
export function savingSections({ set, organisation, words, hit, options }: Saving): Section[] {
  const none = hit ? 'No change of one or two rules spares it.' : 'It is not hit.';
  return [
    {
      title: `${set} and ${organisation.name}`,
      paragraphs: [words, ...(options.length === 0 ? [none] : ['The smallest changes that spare it, cheapest first:'])],
      table: {
        columns: ['change', 'gongos lost', 'other independents spared', 'other answers changed'],
        rows: options.map((option) => [
          option.changes.join('; and '),
          String(option.gongosLost),
          String(option.independentsSaved),
          String(option.otherAnswers),
        ]),
      },
    },
  ];
}

/** A search's set, and how much of it to believe. */
export function searchSections(result: SearchResult): Section[] {
  const { constraints, inSample, outOfCountry, luck, chosen } = result;
  return [
    {
      title: 'The best set within the constraints',
      paragraphs: [
        `At most ${constraints.rules} rules (${constraints.offsets} offsets), at most ${constraints.independentsHit} independents hit, every trigger resting on gongos of ${constraints.countries} countries or more${constraints.facts === null ? '' : `, only facts of ${constraints.facts.join(', ')}`}. Of ${result.atoms} simple rules no better combination exists; ${chosen.rules} rules were chosen by leaving countries out.`,
      ],
      list: result.set.rules.map((rule) => `${rule.role}: ${ruleInWords(rule)}`),
    },
    {
      title: 'How much to believe',
      table: {
        columns: ['', 'gongos hit', 'independents hit'],
        rows: [
          [
            'on the organisations it was searched on',
            `${inSample.gongosHit} of ${inSample.gongos} (${percent(inSample.gongosHit / inSample.gongos)})`,
            `${inSample.independentsHit} of ${inSample.independents}`,
          ],
          [
            'in countries it was searched without: the honest figure',
            `${outOfCountry.gongosHit} of ${outOfCountry.gongos} (${percent(outOfCountry.recall.value)})`,
            `${outOfCountry.independentsHit} of ${outOfCountry.independents}`,
          ],
        ],
      },
      paragraphs: [
        `95 % interval of the honest recall: ${interval(outOfCountry.recall)}; of the part of independents hit: ${interval(outOfCountry.falsePositiveRate)}. Luck: on labels dealt at random ${luck.permutations} times the same search finds a recall of ${percent(luck.medianRecall)} in the middle and ${percent(luck.recallOfTheBest5Percent)} in the best 5 %; p = ${luck.p.toFixed(3)}. The figure on its own organisations is too high by ${(100 * result.optimism).toFixed(1)} points.`,
      ],
    },
    ...(outOfCountry.harmed.length === 0
      ? []
      : [
          {
            title: 'Genuine organisations hit by a set searched without their country',
            list: outOfCountry.harmed.map(({ name, country, because }) => `${name} (${country}): ${because}`),
          },
        ]),
    {
      title: 'By number of rules, in countries they were searched without',
      table: {
        columns: ['rules', 'offsets', 'gongos hit', 'independents hit'],
        rows: result.sizes.map((size) => [
          String(size.rules),
          String(size.offsets),
          decimal(size.gongosHit),
          decimal(size.independentsHit),
        ]),
      },
    },
    {
      title: `Rules by how many of the ${outOfCountry.folds} searches found them`,
      list: Object.entries(result.stability)
        .sort(([, a], [, b]) => b - a)
        .map(([rule, times]) => `${rule}: ${times}`),
    },
  ];
}

function figure({ value, interval: range, count, of }: Proportion): string[] {
  return [percent(value), range === null ? '' : interval({ interval: range }), `${count} of ${of}`];
}

function interval({ interval: range }: Pick<Proportion, 'interval'>): string {
  return range === null ? 'n/a' : `${percent(range[0])} to ${percent(range[1])}`;
}

/** A part as people read it. */
export function percent(value: number | null): string {
  return value === null ? 'n/a' : `${(100 * value).toFixed(1)} %`;
}

function decimal(value: number | null): string {
  return value === null ? 'n/a' : Number(value.toFixed(2)).toString();
}
