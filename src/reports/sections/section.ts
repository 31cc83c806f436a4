/** A table of a report. */
export interface SectionTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers are set to the right; by position. Default: all but the first. */
  readonly left?: readonly number[];
}

/** A drawing of a report. */
export interface SectionChart {
  /** File name without ending. */
  readonly name: string;
  readonly svg: string;
}

/** One part of a report, drawn as text, Markdown or HTML. */
export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table?: SectionTable;
  readonly charts?: readonly SectionChart[];
}
