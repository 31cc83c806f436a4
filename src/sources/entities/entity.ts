import { limits } from '../../organisation/limits.js';

/**
 * A thing or a relation between things, in the terms of FollowTheMoney (schema, properties, topics): what sources whose facts
 * stand apart from each other are turned into before they are joined.
 */
export interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** Who publishes it. */
  readonly dataset?: string | undefined;
}

export function texts(entity: Entity, property: string): readonly string[] {
  return entity.properties.get(property) ?? [];
}

export function text(entity: Entity, property: string): string | undefined {
  return texts(entity, property)[0];
}

/** Values of one property that are held, and characters of each. */
const maximum = { values: 50, characters: limits.shortText };

/** The values of a property that are held: many entities are at once. */
export function heldValues(values: readonly string[]): readonly string[] {
  return values.slice(0, maximum.values).map((value) => value.slice(0, maximum.characters));
}

/** An entity with the properties that have a value. */
export function entityWith(
  id: string,
  schema: string,
  properties: Readonly<Record<string, string | readonly string[] | undefined>>,
): Entity {
  const kept = Object.entries(properties).flatMap(([name, value]) => {
    const values = heldValues(typeof value === 'string' ? [value] : (value ?? []));
    return values.length === 0 ? [] : [[name, values] as const];
  });
  return { id, schema, properties: new Map(kept) };
}
