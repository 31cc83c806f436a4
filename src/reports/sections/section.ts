/** A table of a report. Columns of figures are set to the right by whoever draws it. */
export interface SectionTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A drawing of a report. */
export interface SectionChart {
  /** File name without ending. */
  readonly name: string;
  readonly svg: string;
}

/** One part of a report as plain data, drawn as text, Markdown or HTML. */
export interface Section {
  readonly title?: string;
  readonly paragraphs?: readonly string[];
  /** Left out by all drawings when it has no rows. */
  readonly table?: SectionTable;
  readonly list?: readonly string[];
  readonly charts?: readonly SectionChart[];
}

const figure = /^(?:[-+–]?\d|[–·]$|n\/a|$)/;

/** For each column of a table, whether it holds figures: every cell begins with a number or says that there is none. */
export function figureColumns({ columns, rows }: SectionTable): boolean[] {
  return columns.map((_, column) => rows.every((row) => figure.test(row[column] ?? '')));
}
