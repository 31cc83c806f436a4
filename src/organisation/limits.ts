/**
 * Bounds on everything that is read. Input is hostile until shown otherwise: whatever exceeds a bound is refused with
 * the field's name instead of being cut or slowing everyone down.
 */
export const limits = {
  /** Bytes in one line of a JSON Lines file. */
  lineBytes: 8 * 1024 * 1024,
  /** Bytes of a JSON document, which is read whole. */
  documentBytes: 256 * 1024 * 1024,
  /** Characters of a name, an office, a funder ... */
  shortText: 2_000,
  /** Characters of a note or of what was said or done. */
  longText: 20_000,
  /** Characters of a document's text. */
  documentText: 4_000_000,
  /** Characters of a URL. */
  url: 4_000,
  /** Items of evidence in one record. */
  evidence: 5_000,
  /** Other names, identifiers, documents, replies and label sources in one record, each. */
  list: 1_000,
  /** Bytes in one row of a delimited table, all of its lines taken together. */
  rowBytes: 1024 * 1024,
  /** Lines in one row of a delimited table, whose quoted cells may hold line breaks. */
  rowLines: 2_000,
  /** Characters in one cell of a table. */
  cell: 100_000,
  /** Columns of a table. */
  columns: 1_000,
  /** Rows of a table in which the rows of one organisation may stand anywhere; in longer ones they stand together. */
  gatheredRows: 100_000,
  /** Bytes of a workbook (.xlsx) once unpacked: it is read whole. */
  workbookBytes: 128 * 1024 * 1024,
  /** Entities of a file whose facts stand apart from each other (FollowTheMoney, Popolo, BODS): they are held to be joined. */
  entities: 1_000_000,
  /** Of one part of an XML file (a return, an activity): elements, characters of text, and levels. */
  xmlElements: 100_000,
  xmlText: 8 * 1024 * 1024,
  xmlDepth: 64,
  /** Pages of a PDF file. */
  pdfPages: 2_000,
  /** Bytes of a text of press coverage. */
  pressBytes: 4 * 1024 * 1024,
  /** Bytes of a criteria set or of a mapping of columns. */
  settingBytes: 256 * 1024,
  /** Bytes of a model that is given as a file. */
  modelBytes: 16 * 1024 * 1024,
  /** Memory and time for the library that unpacks a workbook, a PDF or a DOCX file: a few bytes can claim billions. */
  threadMegabytes: 1024,
  threadMilliseconds: 120_000,
  /** Levels of nesting in one record. */
  depth: 8,
} as const;
