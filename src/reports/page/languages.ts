import ar from '../../../models/languages/ar.json' with { type: 'json' };
import en from '../../../models/languages/en.json' with { type: 'json' };
import es from '../../../models/languages/es.json' with { type: 'json' };
import fr from '../../../models/languages/fr.json' with { type: 'json' };
import ru from '../../../models/languages/ru.json' with { type: 'json' };
import zh from '../../../models/languages/zh.json' with { type: 'json' };

/** The languages of reports by their BCP 47 tags. A new language is a file in `models/languages` and a line here. */
export const catalogues = { en, fr, es, ru, ar, zh } as const;

export type ReportLanguage = keyof typeof catalogues;

export const reportLanguages = Object.keys(catalogues) as ReportLanguage[];

/** The words of one language: sections of entries, a text or its plural forms by the names of Intl.PluralRules. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

/** A text with `{placeholders}`, plural forms of one that count `{count}`, or the texts of one indicator. */
export type Entry = string | Readonly<Record<string, string>>;
