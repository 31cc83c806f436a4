import type * as z from 'zod';
import type { EvidenceItem } from '../evidence/item.js';

/**
 * What one kind of finding can say, and the unit that the model weighs. The indicator decides which items feed a feature
 * and how strongly; the model learns from labelled organisations how much the feature counts.
 */
export interface Feature {
  /** Unique over all indicators, such as `leadership.concurrent-office`. */
  readonly id: string;
  readonly pointsTo: 'state' | 'independence';
  /** The finding as a noun phrase, for model cards and reports. */
  readonly meaning: string;
  /**
   * Years after which a past fact weighs half (R9). Behaviour and posts fade; how a body was founded and what law made it
   * fade slowly.
   */
  readonly halfLife: number;
}

/** What an indicator made of one item of evidence. */
export interface Reading {
  readonly feature: string;
  /** 0..1: how clear a case of the feature this item is, before age is considered. */
  readonly strength: number;
  /** The finding in words, made from the item. */
  readonly reason: string;
}

/** An item that carries no weight, and why. */
export interface Unread {
  readonly unused: string;
}

/** One kind of evidence: the schema of its items and how an item of it is read. */
export interface Kind<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  /** Reads an item that is known to concern the candidate state. Pure. */
  read(item: z.infer<Schema>): Reading | Unread;
  /**
   * Reads an item that concerns another state when the tie to the organisation's own is measured, where such a fact says
   * something about it. Default: it says nothing.
   */
  readElsewhere?(item: z.infer<Schema>): Reading | Unread;
}

/** Ties the schema of a kind to the function that reads it, so that the function's argument is typed by the schema. */
export function kind<Schema extends z.ZodType<EvidenceItem>>(
  schema: Schema,
  read: (item: z.infer<Schema>) => Reading | Unread,
  readElsewhere?: (item: z.infer<Schema>) => Reading | Unread,
): Kind<Schema> {
  return { schema, read, ...(readElsewhere !== undefined && { readElsewhere }) };
}

/** One of the ways in which an organisation can be tied to a state or free of it. */
export interface Indicator<Id extends string = string, Kinds extends readonly Kind[] = readonly Kind[]> {
  readonly id: Id;
  /** What a researcher can find out when nothing is known, as a question, and where to look. */
  readonly question: string;
  readonly whereToLook: string;
  readonly features: readonly Feature[];
  readonly kinds: Kinds;
}
