/** The sheets a cycle is made of. */
export type SheetKind = 'okr' | 'cascade' | 'card' | 'log' | 'dashboard' | 'payroll' | 'settings';
