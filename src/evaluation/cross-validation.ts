import type { AffiliationModel } from '../model/affiliation-model.js';
import type { LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { fitModel } from '../training/fit-model.js';
import { countryGroups } from './country-groups.js';

/** A model, and the organisations of countries that it has never seen. */
export interface Fold {
  readonly model: AffiliationModel;
  readonly heldOut: readonly LabelledOrganisation[];
}

/**
 * Leaves whole countries out: the countries are dealt into groups of about equal size, and each group is judged by a
 * model fitted on all others. Yields fold by fold, for a fit takes about half a second.
 */
export function* leaveCountriesOut(organisations: readonly LabelledOrganisation[], groups: number): Generator<Fold> {
  for (const group of countryGroups(organisations, groups)) {
    const rest = organisations.filter((organisation) => !group.has(organisation.country));
    const unsealed = fitModel({ file: 'all but the countries held out', digest: '', organisations: rest });
    const model = { ...unsealed, digest: `sha256:${'0'.repeat(64)}` };
    yield { model, heldOut: organisations.filter((organisation) => group.has(organisation.country)) };
  }
}
