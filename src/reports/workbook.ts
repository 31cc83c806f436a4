import type { Cell, Feature, Image, Sheet } from 'write-excel-file/node';
import { xmlEscaped, xmlText } from './xml-text.js';

/** A sheet of a workbook: a header and rows. */
export interface WorkbookSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Width of each column, in characters. */
  readonly widths?: readonly number[];
  /** Columns whose cells hold one of a list: which values, and a note that is shown beside the cell. */
  readonly choices?: readonly Choice[];
}

export type WorkbookCell = string | number | { readonly link: string } | null | undefined;

export interface Choice {
  /** Counted from 0. */
  readonly column: number;
  /** Where the values stand, such as `lists!$A$2:$A$9`; absent for a note alone. */
  readonly range?: string;
  readonly note: string;
}

/** Rows that a sheet can hold. */
export const workbookRows = 1_048_576;

/**
 * A workbook (.xlsx); undefined when the package `write-excel-file` is not installed. Text stays text: nothing that comes
 * from a record can become a formula.
 */
export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Buffer | undefined> {
  const library = await import('write-excel-file/node').catch(() => undefined);
  if (library === undefined) return undefined;
  const choices = new Map(sheets.map((sheet, index) => [index, sheet.choices ?? []]));
  return await library.default(sheets.map(sheetOf), { features: [dropDownLists(choices)] }).toBuffer();
}

function sheetOf({ name, header, rows, widths }: WorkbookSheet): Sheet<Image['content']> {
  return {
    sheet: name,
    stickyRowsCount: 1,
    data: [
      header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cellOf)),
    ],
    ...(widths !== undefined && { columns: widths.map((width) => ({ width })) }),
  } as Sheet<Image['content']>;
}

/** The longest text that a cell can hold. */
const longestCell = 32_767;

function cellOf(value: WorkbookCell): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'string') return { value: xmlText(value).slice(0, longestCell), type: String };
  const link = webAddress(value.link);
  if (link === undefined) return { value: xmlText(value.link).slice(0, longestCell), type: String };
  return { value: `HYPERLINK("${link}")`, type: 'Formula', textColor: '#0563C1' };
}

/** An http address that is safe within the quotation marks of a formula, which hold 255 characters. */
function webAddress(text: string): string | undefined {
  if (!/^https?:\/\//.test(text)) return undefined;
  try {
    const address = new URL(text).href.replaceAll('"', '%22');
    return address.length <= 255 ? address : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Drop-down lists and notes. The library has none; its extension point lets us add the element to the sheet, which the
 * format wants after the cells.
 */
function dropDownLists(choices: ReadonlyMap<number, readonly Choice[]>): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const own = choices.get(sheetIndex) ?? [];
            if (own.length === 0) return xml;
            const validations = own.map(validation).join('');
            const element = `<dataValidations count="${own.length}">${validations}</dataValidations>`;
            return xml.replace('</sheetData>', `</sheetData>${element}`);
          },
        },
      },
    },
  };
}

function validation({ column, range, note }: Choice): string {
  const letters = columnLetters(column);
  const cells = `sqref="${letters}2:${letters}10000"`;
  const prompt = `showInputMessage="1" prompt="${xmlEscaped(note.slice(0, 250))}"`;
  if (range === undefined) return `<dataValidation allowBlank="1" ${prompt} ${cells}/>`;
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${prompt} ${cells}><formula1>${xmlEscaped(range)}</formula1></dataValidation>`;
}

export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
