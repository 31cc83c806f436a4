import { readFileSync } from 'node:fs';
import { outOfCountryJudge } from '../src/command/criteria/model-judge.js';
import {
  criteriaSets,
  evaluateVerdicts,
  type Judge,
  judgeBySet,
  type SearchOptions,
  type SearchResult,
  type SetEvaluation,
  searchSet,
  verdictsOf,
} from '../src/criteria.js';
import { type LabelledOrganisation, labelledOrganisationSchema } from '../src/index.js';
import { percent } from '../src/reports/criteria-sections.js';
import { sectionsMarkdown } from '../src/reports/sections/sections-markdown.js';

const organisations: LabelledOrganisation[] = readFileSync('training-data/organisations.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => labelledOrganisationSchema.parse(JSON.parse(line)));

/** Every search whose figures the page tells; whoever tries more must tell them too. */
const searches: readonly { readonly name: string; readonly options: SearchOptions }[] = [
  { name: 'all facts', options: {} },
  { name: 'registration only', options: { facts: ['registration'] } },
  { name: 'funding and leadership only', options: { facts: ['funding', 'leadership'] } },
];

export interface CriteriaFigures {
  /** By the mark in the page that it stands after. */
  readonly tables: Readonly<Record<string, string>>;
  /** `models/criteria-rates.json`. */
  readonly rates: unknown;
}

/** Everything in `docs/criteria.md` that is measured. */
export function criteriaFigures(): CriteriaFigures {
  const judgements = criteriaSets.map((set) => evaluationOf(judgeBySet(set, { showHarm: true })));
  const model = evaluationOf(outOfCountryJudge(organisations));
  const found = searches.map(({ name, options }) => ({ name, result: searchSet(organisations, options) }));
  return {
    tables: {
      sets: table(
        ['set', 'gongos hit', 'independents hit', 'abstained', 'state side among hits', 'names of independents hit'],
        [...judgements, model].map(setRow),
      ),
      search: table(
        [
          'facts allowed',
          'rules found',
          'gongos hit where it was searched',
          'gongos hit out of country',
          'independents hit out of country',
          'luck: recall on random labels, best 5 %',
          'p',
        ],
        found.map(({ name, result }) => searchRow(name, result)),
      ),
      sizes: table(
        ['facts allowed', 'rules', 'gongos hit out of country', 'independents hit out of country'],
        found.flatMap(({ name, result }) =>
          result.sizes.map((size) => [
            name,
            String(size.rules),
            size.gongosHit.toFixed(1),
            size.independentsHit.toFixed(1),
          ]),
        ),
      ),
    },
    rates: {
      about: 'What was measured of each set on training-data/organisations.jsonl. Written by npm run criteria.',
      sets: Object.fromEntries(
        judgements.map(({ judge, recall, falsePositiveRate }) => [judge.id, { recall, falsePositiveRate }]),
      ),
    },
  };
}

/** The page with every table after its mark replaced by what is measured now. */
export function withFigures(page: string, { tables }: CriteriaFigures): string {
  return page.replace(
    /(<!-- measured: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, before: string, name: string, after: string) => `${before}\n${tables[name]}\n${after}`,
  );
}

function evaluationOf(judge: Judge): SetEvaluation {
  return evaluateVerdicts(judge, verdictsOf(judge, organisations));
}

function setRow({ judge, recall, falsePositiveRate, abstention, precision, independentsHit }: SetEvaluation): string[] {
  return [
    judge.id === 'model' ? 'the model, out of country' : judge.id,
    `${recall.count} of ${recall.of} (${percent(recall.value)})`,
    `${falsePositiveRate.count} of ${falsePositiveRate.of}`,
    percent(abstention.value),
    percent(precision.value),
    independentsHit === null ? 'not named: locked' : independentsHit.map(({ name }) => name).join(', '),
  ];
}

function searchRow(name: string, { set, inSample, outOfCountry, luck }: SearchResult): string[] {
  const { gongosHit, gongos, independentsHit, independents, recall } = outOfCountry;
  const [low, high] = recall.interval!;
  return [
    name,
    set.rules.map(({ id }) => id).join('; '),
    `${inSample.gongosHit} of ${inSample.gongos}`,
    `${gongosHit} of ${gongos} (${percent(recall.value)}, 95 %: ${percent(low)} to ${percent(high)})`,
    `${independentsHit} of ${independents}`,
    percent(luck.recallOfTheBest5Percent),
    luck.p.toFixed(3),
  ];
}

function table(head: readonly string[], rows: readonly string[][]): string {
  return sectionsMarkdown([{ table: { columns: head, rows } }]);
}
