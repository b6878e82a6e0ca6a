/** The languages the product speaks. */
export type Language = 'vi' | 'en';

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;
