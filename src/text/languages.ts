/** The languages that texts are read in, as BCP 47 primary tags: the official languages of the United Nations. */
export const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;

/** A language that is read: `ar`, `en`, `es`, `fr`, `ru` or `zh`. */
export type Language = (typeof languages)[number];
